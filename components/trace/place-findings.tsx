import type { PlaceFinding } from "@/lib/features/places/types";
import { Link } from "../controls/link";
import { SeverityMark } from "../review/severity-mark";
import styles from "./trace-panel.module.css";

/** Which of the places of one cause this is, and the way to the others. */
function Others({ budgetId, others }: { budgetId: string; others: NonNullable<PlaceFinding["others"]> }) {
  const { at, count, next, previous } = others;
  return (
    <p>
      同一问题共 {count} 处，这是第 {at} 处。{" "}
      {previous && (
        <Link href={`/budgets/${budgetId}/${previous}`} data-previous-place>
          上一处
        </Link>
      )}{" "}
      {next && (
        <Link href={`/budgets/${budgetId}/${next}`} data-next-place>
          下一处（F8）
        </Link>
      )}
    </p>
  );
}

/** What the rules have to say of a place, in the words of the list of findings. */
export function PlaceFindings({ budgetId, findings }: { budgetId: string; findings: readonly PlaceFinding[] }) {
  if (findings.length === 0) return <p className={styles.none}>没有发现问题。</p>;
  return (
    <ul className={styles.findings}>
      {findings.map(({ rule, subject, severity, message, remedy, basis, others }) => (
        <li key={`${rule} ${subject} ${message}`}>
          <p>
            <SeverityMark severity={severity} /> <span className={styles.none}>{rule}</span>
          </p>
          <p>{message}</p>
          {others && <Others budgetId={budgetId} others={others} />}
          <dl>
            <dt>处理</dt>
            <dd>{remedy}</dd>
            <dt>依据</dt>
            <dd>{basis}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
