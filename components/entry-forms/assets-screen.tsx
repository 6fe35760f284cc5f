"use client";

import { VEHICLE_TERMS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { TextField } from "./fields";
import { assetsInput } from "./form-inputs";
import { assetsForm } from "./form-schemas";
import styles from "./forms.module.css";
import { RowFormScope, RowMessages } from "./row-form-context";
import { useRowForm } from "./use-row-form";

/** 国有资产: vehicles, large equipment and what is to be bought; counts, not money. */
export function AssetsScreen() {
  const { rows, budgetId, canEdit } = useEntry();
  const { assets, head } = rows;
  const of = useRowForm({ entity: "assets", rowKey: budgetId, row: assets, schema: assetsForm, inputOf: assetsInput });
  return (
    <EntryFrame title="国有资产">
      <div className={styles.page}>
        <RowFormScope of={of} readOnly={!canEdit(null)}>
          <RowMessages fields={["", "vehicles", "vehicles.byKind", "equipment", "purchases"]} />
          <fieldset className={`${styles.group} ${styles.section}`}>
            <legend>占有使用情况</legend>
            <div className={styles.grid}>
              <TextField name="asOfYear" label="截至哪一年底" number unit="年" />
              <TextField name="vehicles.owned" label="本部门权属车辆" number unit="辆" />
              <TextField name="vehicles.shared" label="使用跨部门公务用车" number unit="辆" />
              <TextField name="equipment.general" label="单位价值 50 万元以上通用设备" number unit="台（套）" />
              <TextField name="equipment.specialised" label="单位价值 100 万元以上专用设备" number unit="台（套）" />
            </div>
          </fieldset>
          <fieldset className={`${styles.group} ${styles.section}`}>
            <legend>
              权属车辆按用途分 <span className={styles.hint}>各项之和应等于权属车辆数</span>
            </legend>
            <div className={styles.grid}>
              {Object.entries(VEHICLE_TERMS).map(([kind, term]) => (
                <TextField key={kind} name={`vehicles.byKind.${kind}`} label={term} number unit="辆" />
              ))}
            </div>
          </fieldset>
          <fieldset className={`${styles.group} ${styles.section}`}>
            <legend>{head.fiscalYear} 年安排购置</legend>
            <div className={styles.grid}>
              <TextField name="purchases.vehicles" label="一般公共预算安排购置的车辆" number unit="辆" />
              <TextField name="purchases.generalEquipment" label="50 万元以上通用设备" number unit="台（套）" />
              <TextField name="purchases.specialisedEquipment" label="100 万元以上专用设备" number unit="台（套）" />
            </div>
          </fieldset>
        </RowFormScope>
      </div>
    </EntryFrame>
  );
}
