import Link from "next/link";
import type { ReactNode } from "react";
import type { Severity } from "@/lib/domain/rules/types";
import { SeverityMark } from "../review/severity-mark";
import { TraceProvider } from "../trace/trace-context";
import { TracePanel } from "../trace/trace-panel";
import { KeySheet } from "../ui/key-sheet";
import { FindingsKey } from "./findings-key";
import styles from "./frame.module.css";
import { KEY_GROUPS } from "./keys";
import { type Section, SectionNav } from "./section-nav";
import { UserBox } from "./user-box";

interface Props {
  budgetId: string;
  /** 2024 年 · 部门全称 */
  title: string;
  /** 一上 · 草稿 · 修订 12 */
  state: string;
  counts: Record<Severity, number>;
  user: { name: string; roles: string };
  sections: Section[];
  /** the line below, as in a spreadsheet */
  status: ReactNode;
  children: ReactNode;
}

const COUNTED: Severity[] = ["block", "confirm", "note"];

function Counts({ counts }: { counts: Record<Severity, number> }) {
  const shown = COUNTED.filter((severity) => counts[severity] > 0);
  if (shown.length === 0) return <span>没有发现问题</span>;
  return shown.map((severity) => (
    <span key={severity} className={styles.count}>
      <SeverityMark severity={severity} /> {counts[severity]}
    </span>
  ));
}

/** The one frame for all work on a budget: top bar, sections, the work, the drawer, the status line. */
export function Frame({ budgetId, title, state, counts, user, sections, status, children }: Props) {
  const base = `/budgets/${budgetId}`;
  return (
    <TraceProvider>
      <div className={styles.frame}>
        <a className={styles.skip} href="#main">
          跳到正文
        </a>
        <header className={styles.top}>
          <p className={styles.title}>
            <strong>{title}</strong>
            <span className={styles.state}>{state}</span>
          </p>
          <Link className={styles.findings} href={`${base}/findings`}>
            校验 <Counts counts={counts} />
          </Link>
          <UserBox {...user} />
        </header>
        <SectionNav sections={sections} />
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
        <TracePanel budgetId={budgetId} />
        <footer className={styles.status}>
          <p>{status}</p>
          <KeySheet groups={KEY_GROUPS} />
        </footer>
        <FindingsKey href={`${base}/findings`} />
      </div>
    </TraceProvider>
  );
}
