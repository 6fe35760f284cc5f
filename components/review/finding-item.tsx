"use client";

import type { ReactNode } from "react";
import { Link } from "../controls/link";
import { FindingPlaces } from "./finding-places";
import { type ShownFinding, stateOf } from "./finding-state";
import styles from "./findings.module.css";
import { SeverityMark } from "./severity-mark";

function Values({ actual, expected, difference }: Pick<ShownFinding, "actual" | "expected" | "difference">) {
  const stated = Object.entries({ 现为: actual, 应为: expected, 相差: difference }).filter(
    ([, value]) => value !== null,
  );
  if (stated.length === 0) return null;
  return (
    <dl className={styles.values}>
      {stated.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  finding: ShownFinding;
  /** chooses it for one reason with others of its rule; null where that is not offered */
  choice: ReactNode;
  /** why it is kept; null where no reason is wanted */
  explanation: ReactNode;
}

/** One finding: how it stands, where, what is wrong, what to do. */
export function FindingItem({ finding, choice, explanation }: Props) {
  const { severity, words, href, keptBy, rule, part, also, message, basis, remedy, actual, expected, difference } =
    finding;
  const settled = stateOf(finding) === "explained";
  return (
    <li className={styles.finding} data-finding data-settled={settled || undefined} tabIndex={-1}>
      <p className={styles.severity}>
        {settled ? <span className={styles.settled}>已说明</span> : <SeverityMark severity={severity} />}
        {choice}
      </p>
      <div className={styles.place}>
        {href ? <Link href={href}>{words}</Link> : words}
        {keptBy && <span className={styles.rule}>{keptBy}</span>}
        <span className={styles.rule}>
          {rule} · {part}
        </span>
        <FindingPlaces also={also} />
      </div>
      <div className={styles.said}>
        <p>{message}</p>
        <Values actual={actual} expected={expected} difference={difference} />
        {explanation}
      </div>
      <dl className={styles.advice}>
        <div>
          <dt>处理</dt>
          <dd>{remedy}</dd>
        </div>
        <div>
          <dt>依据</dt>
          <dd>{basis}</dd>
        </div>
      </dl>
    </li>
  );
}
