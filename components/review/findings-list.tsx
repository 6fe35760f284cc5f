import Link from "next/link";
import type { ReactNode } from "react";
import type { FindingGroup, PlacedFinding } from "./finding-groups";
import styles from "./findings.module.css";
import { SeverityMark } from "./severity-mark";

function Finding({ placed, explanation }: { placed: PlacedFinding; explanation: ReactNode }) {
  const { finding, words, href } = placed;
  const values: [string, string | null][] = [
    ["现为", finding.actual],
    ["应为", finding.expected],
    ["相差", finding.difference],
  ];
  const stated = values.filter(([, value]) => value !== null);
  return (
    <li className={styles.finding} data-finding tabIndex={-1}>
      <p className={styles.severity}>
        <SeverityMark severity={finding.severity} />
      </p>
      <p className={styles.place}>
        {href ? <Link href={href}>{words}</Link> : words}
        <span className={styles.rule}>{finding.rule}</span>
      </p>
      <div className={styles.said}>
        <p>{finding.message}</p>
        {stated.length > 0 && (
          <dl className={styles.values}>
            {stated.map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {explanation}
      </div>
      <dl className={styles.advice}>
        <div>
          <dt>处理</dt>
          <dd>{finding.remedy}</dd>
        </div>
        <div>
          <dt>依据</dt>
          <dd>{finding.basis}</dd>
        </div>
      </dl>
    </li>
  );
}

interface Props {
  groups: readonly FindingGroup[];
  /** what stands below a finding: why it is kept */
  explanationOf(finding: PlacedFinding["finding"]): ReactNode;
}

/** Findings by table, each with what is wrong, what was expected, what to do and where to see it. */
export function FindingsList({ groups, explanationOf }: Props) {
  return groups.map(({ title, findings }, index) => (
    <section key={title} className={styles.group} aria-labelledby={`group-${index + 1}`}>
      <h2 className={styles.heading} id={`group-${index + 1}`}>
        {title}
        <span className={styles.number}>{findings.length} 项</span>
      </h2>
      <ul>
        {findings.map((placed) => (
          <Finding key={placed.key} placed={placed} explanation={explanationOf(placed.finding)} />
        ))}
      </ul>
    </section>
  ));
}
