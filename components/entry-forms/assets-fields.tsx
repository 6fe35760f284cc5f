"use client";

import { VEHICLE_TERMS } from "@/lib/domain/labels";
import { TextField } from "./fields";
import styles from "./forms.module.css";

/** The parts of 国有资产 that something may be said of as a whole. */
export const ASSETS_PARTS = ["vehicles", "vehicles.byKind", "equipment", "purchases"];

interface Props {
  fiscalYear: number;
  /** whose they are: 本部门, 本单位 */
  owner: string;
  /** what stands before the names of the fields within a larger form: `assets.` */
  prefix?: string;
}

/** The fields of 国有资产. */
export function AssetsFields({ fiscalYear, owner, prefix = "" }: Props) {
  const field = (name: string, label: string, unit: string) => (
    <TextField key={name} name={`${prefix}${name}`} label={label} number unit={unit} />
  );
  return (
    <>
      <fieldset className={`${styles.group} ${styles.section}`}>
        <legend>占有使用情况</legend>
        <div className={styles.grid}>
          {field("asOfYear", "截至哪一年底", "年")}
          {field("vehicles.owned", `${owner}权属车辆`, "辆")}
          {field("vehicles.shared", "使用跨部门公务用车", "辆")}
          {field("equipment.general", "单位价值 50 万元以上通用设备", "台（套）")}
          {field("equipment.specialised", "单位价值 100 万元以上专用设备", "台（套）")}
        </div>
      </fieldset>
      <fieldset className={`${styles.group} ${styles.section}`}>
        <legend>
          权属车辆按用途分 <span className={styles.hint}>各项之和应等于权属车辆数</span>
        </legend>
        <div className={styles.grid}>
          {Object.entries(VEHICLE_TERMS).map(([kind, term]) => field(`vehicles.byKind.${kind}`, term, "辆"))}
        </div>
      </fieldset>
      <fieldset className={`${styles.group} ${styles.section}`}>
        <legend>{fiscalYear} 年安排购置</legend>
        <div className={styles.grid}>
          {field("purchases.vehicles", "一般公共预算安排购置的车辆", "辆")}
          {field("purchases.generalEquipment", "50 万元以上通用设备", "台（套）")}
          {field("purchases.specialisedEquipment", "100 万元以上专用设备", "台（套）")}
        </div>
      </fieldset>
    </>
  );
}
