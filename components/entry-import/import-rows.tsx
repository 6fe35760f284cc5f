"use client";

import type { ImportReport, ReportRow } from "@/lib/features/import-entry/types";
import { displayAmount } from "../../lib/domain/money";
import styles from "./entry-import.module.css";

const TITLES = { removed: "将删除的行", changed: "将修改的行", added: "将新增的行" } as const;
const DONE_TITLES = { removed: "删除的行", changed: "修改的行", added: "新增的行" } as const;

const words = ({ name, fields }: ReportRow) => (fields.length > 0 ? name : name || "（空行）");

function Fields({ fields }: Pick<ReportRow, "fields">) {
  return (
    <ul className={styles.fields}>
      {fields.map(({ label, before, after }) => (
        <li key={label}>
          {label}：{before || "（空）"} → {after || "（空）"}
        </li>
      ))}
    </ul>
  );
}

function amountOf({ what, before, after }: ReportRow): string {
  return displayAmount(what === "removed" ? before : after, "yuan");
}

/** The rows that an import removes, changes or adds, the first of them. */
export function ImportRows({ report, what }: { report: ImportReport; what: ReportRow["what"] }) {
  const count = report[what];
  const rows = report.rows.filter((row) => row.what === what);
  if (count === 0) return null;
  const title = (report.applied ? DONE_TITLES : TITLES)[what];
  const hasAmounts = what !== "changed" && rows.some((row) => (row.before ?? row.after) !== null);
  return (
    <details className={styles.rows} open={what === "removed" || count <= 20}>
      <summary>
        {title}（{count} 行）
      </summary>
      <table className={styles.refusals} aria-label={title}>
        <thead>
          <tr>
            {what !== "removed" && <th scope="col">位置</th>}
            <th scope="col">内容</th>
            {what === "changed" && <th scope="col">修改</th>}
            {hasAmounts && <th scope="col">金额（元）</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows may agree in everything that is shown; their order never changes.
            <tr key={`${what} ${index.toString()}`}>
              {what !== "removed" && <td>{row.place}</td>}
              <td>{words(row)}</td>
              {what === "changed" && (
                <td>
                  <Fields fields={row.fields} />
                </td>
              )}
              {hasAmounts && <td className={styles.number}>{amountOf(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {count > rows.length && (
        <p className={styles.soft}>
          共 {count} 行，只列出前 {rows.length} 行。
        </p>
      )}
    </details>
  );
}
