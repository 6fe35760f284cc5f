import { SEVERITY_LABELS, STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { tableText, WAN_YUAN, zeroText } from "@/lib/domain/money";
import type { Severity } from "@/lib/domain/rules/types";
import type { BudgetListItem } from "@/lib/features/budgets/types";
import { SeverityMark } from "../review/severity-mark";
import { dateTime } from "../ui/date-time";
import styles from "./budget-list.module.css";
import { Renewed } from "./renewed";

const COUNTED: Severity[] = ["block", "confirm", "note"];

/** The budgets a person works on: where each stands and what it still wants. Its links are plain ones, to stand in `FollowedLinks`. */
export function BudgetList({
  budgets,
  mentions,
}: {
  budgets: readonly BudgetListItem[];
  /** how many unread comments call the person, by budget */
  mentions: ReadonlyMap<string, number>;
}) {
  const waits = budgets.some(({ stored }) => stored.state === "behind");
  return (
    <table className={styles.list} aria-label="预算">
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col">部门</th>
          <th scope="col">阶段</th>
          <th scope="col">状态</th>
          <th scope="col" className={styles.number}>
            支出总计（万元）
          </th>
          {COUNTED.map((severity) => (
            <th key={severity} scope="col" className={styles.number}>
              {SEVERITY_LABELS[severity]}
            </th>
          ))}
          <th scope="col">单位报送</th>
          <th scope="col">期限</th>
          <th scope="col" className={styles.number}>
            提到我
          </th>
          <th scope="col">最后更改{waits && <Renewed />}</th>
        </tr>
      </thead>
      <tbody>
        {budgets.map((budget) => (
          <BudgetRow key={budget.id} budget={budget} mentions={mentions.get(budget.id) ?? 0} />
        ))}
      </tbody>
    </table>
  );
}

/** The clocks that still run; those that were kept are no more to be watched. */
function Clocks({ clocks }: Pick<BudgetListItem, "clocks">) {
  const open = clocks.filter(({ doneOn }) => doneOn === null);
  return open.map(({ id, words, daysLeft }) => (
    <p key={id} className={daysLeft < 0 ? styles.late : undefined}>
      {words}
    </p>
  ));
}

/** What is to be known of figures that are not those of the budget as it stands. */
function Standing({ stored: { state, computedAt, failure } }: Pick<BudgetListItem, "stored">) {
  if (state === "current") return null;
  const older = computedAt === null ? "" : `，上列为 ${dateTime(computedAt)} 的数`;
  if (state === "behind") return <p className={styles.standing}>{`统计中${older}`}</p>;
  return <p className={`${styles.standing} ${styles.late}`}>{`不能统计${older}：${failure}`}</p>;
}

/** How many findings of a severity there are, and the way to them; nothing while nobody counted them. */
function Findings({ id, severity, count }: { id: string; severity: Severity; count: number | undefined }) {
  if (count === undefined) return "—";
  if (count === 0) return "0";
  return (
    <a href={`/budgets/${id}/findings`} className={styles.findings}>
      <SeverityMark severity={severity} compact /> {count}
    </a>
  );
}

function BudgetRow({ budget, mentions }: { budget: BudgetListItem; mentions: number }) {
  const { id, fiscalYear, departmentName, stage, status, stored, updatedAt, units, clocks, stopped } = budget;
  const { summary } = stored;
  return (
    <tr>
      <td>{fiscalYear}</td>
      <th scope="row">
        <a href={`/budgets/${id}/overview`}>
          {departmentName}
          <span className="visually-hidden"> {fiscalYear} 年预算</span>
        </a>
      </th>
      <td>{STAGE_LABELS[stage]}</td>
      <td>
        <a href={`/budgets/${id}/workflow`}>{STATUS_LABELS[status]}</a>
        {stopped && "（不再编制）"}
      </td>
      <td className={styles.number}>
        {summary === null ? "—" : tableText(summary.expenditure, WAN_YUAN) || zeroText(WAN_YUAN)}
        <Standing stored={stored} />
      </td>
      {COUNTED.map((severity) => (
        <td key={severity} className={styles.number}>
          <Findings id={id} severity={severity} count={summary?.findings[severity]} />
        </td>
      ))}
      <td className={styles.nowrap}>{status === "draft" ? `${units.handedIn}/${units.all} 已报送` : "—"}</td>
      <td className={styles.clocks}>
        <Clocks clocks={clocks} />
      </td>
      <td className={styles.number}>
        {mentions === 0 ? (
          "0"
        ) : (
          <a href={`/budgets/${id}/review/comments?show=mentions`} className={styles.mentions}>
            {mentions} 条未读
          </a>
        )}
      </td>
      <td className={styles.time}>
        <time dateTime={updatedAt.toISOString()}>{dateTime(updatedAt)}</time>
      </td>
    </tr>
  );
}
