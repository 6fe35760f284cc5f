import type { BudgetStanding } from "@/lib/features/workflow/standing";
import { Link } from "../controls/link";
import { dateTime } from "../ui/date-time";
import styles from "./returned-notice.module.css";

interface Props extends Pick<BudgetStanding, "returned" | "openAdjustments"> {
  budgetId: string;
  /** whether the person is one of those who mend it */
  mayEdit: boolean;
}

/** On every page of a budget that came back: who returned it, why, and where to begin. */
export function ReturnedNotice({ budgetId, returned, openAdjustments, mayEdit }: Props) {
  if (returned.length === 0) return null;
  const base = `/budgets/${budgetId}`;
  return (
    <aside className={styles.notice} aria-label="退回">
      {returned.map(({ unitName, by, at, reason }) => (
        <p key={unitName ?? ""}>
          <strong>{unitName === null ? "已退回" : `${unitName}已退回`}</strong>
          {`　${by} ${dateTime(at)}：${reason}`}
        </p>
      ))}
      <p className={styles.ways}>
        {openAdjustments > 0 && (
          <Link href={`${base}/review/adjustments`}>{`${openAdjustments} 处核减（核增）待处理`}</Link>
        )}
        <Link href={`${base}/review/comments`}>看批注</Link>
        {mayEdit && <Link href={`${base}/findings`}>看校验</Link>}
        <Link href={`${base}/workflow`}>{mayEdit ? "改好后重新报送" : "看办理记录"}</Link>
      </p>
    </aside>
  );
}
