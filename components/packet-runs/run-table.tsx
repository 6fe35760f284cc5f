import { SEVERITY_LABELS } from "@/lib/domain/labels";
import type { Severity } from "@/lib/domain/rules/types";
import { findingCounts } from "@/lib/features/packet-runs/counts";
import { PACKET_ITEM_LABELS } from "@/lib/features/packet-runs/labels";
import type { RunItem } from "@/lib/features/packet-runs/types";
import { Link } from "../controls/link";
import { SeverityMark } from "../review/severity-mark";
import { Action } from "../ui/action";
import styles from "./packet-runs.module.css";

const COUNTED: Severity[] = ["block", "confirm", "note"];

const STATUS_STYLES = {
  waiting: styles.soft,
  working: styles.working,
  done: undefined,
  failed: styles.failed,
  cancelled: styles.soft,
};

function originOf({ draft, revision }: RunItem): string {
  if (draft === null) return "";
  const from = revision === null ? "填报数据" : `修订 ${revision}`;
  return draft ? `草稿（${from}）` : from;
}

/** How often rules speak about the budget, with the way to them; before it was drawn nothing is known. */
function Findings({ item }: { item: RunItem }) {
  const counts = findingCounts(item);
  const rules = item.findings.map(({ rule, count }) => (count > 1 ? `${rule}（${count}）` : rule)).join("、");
  const known = item.status === "done";
  return (
    <>
      {COUNTED.map((severity) => (
        <td key={severity} className={styles.number}>
          {known &&
            (counts[severity] === 0 ? (
              "0"
            ) : (
              <>
                <SeverityMark severity={severity} compact /> {counts[severity]}
              </>
            ))}
        </td>
      ))}
      <td>{known && rules && <Link href={`/budgets/${item.budgetId}/findings`}>{rules}</Link>}</td>
    </>
  );
}

function RunRow({ run, item }: { run: string; item: RunItem }) {
  const { id, budgetId, departmentName, fiscalYear, status, error, notices } = item;
  return (
    <tr>
      <th scope="row">
        <Link href={`/budgets/${budgetId}/packet`}>{departmentName}</Link>
      </th>
      <td>{fiscalYear}</td>
      <td>
        <span className={STATUS_STYLES[status]}>{PACKET_ITEM_LABELS[status]}</span>
        {error && <span className={styles.error}>{error}</span>}
        {notices.map((notice) => (
          <span key={notice} className={styles.remark}>
            {notice}
          </span>
        ))}
      </td>
      <td className={styles.nowrap}>{originOf(item)}</td>
      <Findings item={item} />
      <td>
        {status === "done" && (
          <Action
            href={`/api/runs/${run}/packets/${id}`}
            download
            label={`下载 ${departmentName} ${fiscalYear} 年材料`}
          >
            下载
          </Action>
        )}
      </td>
    </tr>
  );
}

/** The budgets of a run: how far each is, what the rules say of it, its packet. */
export function RunTable({ run, items }: { run: string; items: readonly RunItem[] }) {
  return (
    <table className={styles.table} aria-label="各部门的材料">
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">年度</th>
          <th scope="col">生成</th>
          <th scope="col">依据</th>
          {COUNTED.map((severity) => (
            <th key={severity} scope="col" className={styles.number}>
              {SEVERITY_LABELS[severity]}
            </th>
          ))}
          <th scope="col">涉及的规则</th>
          <th scope="col">下载</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <RunRow key={item.id} run={run} item={item} />
        ))}
      </tbody>
    </table>
  );
}
