import type { CeilingUse } from "@/lib/domain/workflow";
import { yuanText } from "../adjustments/words";
import { ceilingKey, ceilingName } from "./ceiling-rows";
import styles from "./workflow.module.css";

/** 控制数 with what is planned and what remains of each, in yuan. */
export function CeilingTable({ ceilings }: { ceilings: readonly CeilingUse[] }) {
  if (ceilings.length === 0) return <p className={styles.none}>还没有下达控制数。</p>;
  return (
    <table className={styles.table} aria-label="控制数">
      <thead>
        <tr>
          <th scope="col">单位、支出类别、资金来源</th>
          <th scope="col" className={styles.amount}>
            控制数（元）
          </th>
          <th scope="col" className={styles.amount}>
            已编（元）
          </th>
          <th scope="col" className={styles.amount}>
            余额（元）
          </th>
        </tr>
      </thead>
      <tbody>
        {ceilings.map((one) => (
          <tr key={ceilingKey(one)}>
            <th scope="row">{ceilingName(one)}</th>
            <td className={styles.amount}>{yuanText(one.amount)}</td>
            <td className={styles.amount}>{yuanText(one.planned)}</td>
            <td className={styles.amount}>
              <span className={one.remaining < 0 ? styles.over : undefined}>
                {yuanText(one.remaining)}
                {one.remaining < 0 && " 超"}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
