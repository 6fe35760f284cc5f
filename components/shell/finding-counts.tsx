"use client";

import type { Severity } from "@/lib/domain/rules/types";
import { SeverityMark } from "../review/severity-mark";
import styles from "./frame.module.css";
import { useLiveState } from "./live-state";

const COUNTED: Severity[] = ["block", "confirm", "note"];

/** How many findings of each severity wait for somebody, while something is entered as the browser computes them. */
export function FindingCounts({ loaded }: { loaded: Readonly<Record<Severity, number>> }) {
  const counts = useLiveState()?.counts ?? loaded;
  const shown = COUNTED.filter((severity) => counts[severity] > 0);
  if (shown.length === 0) return <span>没有待处理的问题</span>;
  return shown.map((severity) => (
    <span key={severity} className={styles.count}>
      <SeverityMark severity={severity} /> {counts[severity]}
    </span>
  ));
}
