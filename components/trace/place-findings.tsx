import type { PlaceView } from "@/lib/features/places/types";
import { SeverityMark } from "../review/severity-mark";
import styles from "./trace-panel.module.css";

/** What the rules have to say of a place, in the words of the list of findings. */
export function PlaceFindings({ findings }: Pick<PlaceView, "findings">) {
  if (findings.length === 0) return <p className={styles.none}>没有发现问题。</p>;
  return (
    <ul className={styles.findings}>
      {findings.map(({ rule, subject, severity, message, remedy, basis }) => (
        <li key={`${rule} ${subject}`}>
          <p>
            <SeverityMark severity={severity} /> <span className={styles.none}>{rule}</span>
          </p>
          <p>{message}</p>
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
