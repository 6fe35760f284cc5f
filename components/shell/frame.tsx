import type { ReactNode } from "react";
import type { BudgetComments } from "@/lib/features/comments/types";
import { CommentCounts } from "../comments/comment-counts";
import { CommentsProvider } from "../comments/comments-context";
import { CommentsKey } from "../comments/comments-key";
import { Link } from "../controls/link";
import { SearchButton } from "../search/search-button";
import { TodoCount } from "../todos/todo-count";
import { TraceProvider } from "../trace/trace-context";
import { TracePanel } from "../trace/trace-panel";
import { KeySheet } from "../ui/key-sheet";
import { BudgetNav } from "./budget-nav";
import type { SectionGroup } from "./budget-sections";
import { FindingCounts } from "./finding-counts";
import { FindingsKey } from "./findings-key";
import styles from "./frame.module.css";
import { KEY_GROUPS } from "./keys";
import { type LiveState, LiveStateProvider } from "./live-state";
import type { Section } from "./section-nav";
import { UserBox } from "./user-box";

interface Props {
  budgetId: string;
  /** 2024 年 · 部门全称 */
  title: string;
  /** 一上 · 草稿 */
  state: string;
  /** how the budget stands */
  stands: LiveState;
  /** what was said of the budget when the frame was loaded */
  comments: BudgetComments;
  user: { name: string; roles: string };
  /** where the budget is seen as a whole */
  overview: Section | null;
  groups: readonly SectionGroup[];
  /** what has to be known on every page of the budget */
  notice: ReactNode;
  /** the line below, as in a spreadsheet */
  status: ReactNode;
  children: ReactNode;
}

const pagesOf = (overview: Section | null, groups: readonly SectionGroup[]) =>
  [...(overview ? [overview] : []), ...groups.flatMap(({ sections }) => sections)].map(({ href, label }) => ({
    href,
    label,
  }));

/** The one frame for all work on a budget: top bar, sections, the work, the drawer, the status line. */
export function Frame(props: Props) {
  const { budgetId, title, state, stands, comments, user, overview, groups, notice, status, children } = props;
  const base = `/budgets/${budgetId}`;
  return (
    <TraceProvider>
      <CommentsProvider budgetId={budgetId} loaded={comments}>
        <LiveStateProvider>
          <div className={styles.frame}>
            <a className={styles.skip} href="#main">
              跳到正文
            </a>
            <header className={styles.top}>
              <Link href="/" className={styles.home} aria-label="工作台" title="回到工作台">
                十六表
              </Link>
              <p className={styles.title}>
                <strong>{title}</strong>
                <span className={styles.state}>{state}</span>
              </p>
              <Link className={styles.findings} href={`${base}/findings`}>
                校验 <FindingCounts loaded={stands.counts} />
              </Link>
              <CommentCounts />
              <TodoCount />
              <SearchButton budgetId={budgetId} pages={pagesOf(overview, groups)} />
              <UserBox {...user} />
            </header>
            <BudgetNav overview={overview} groups={groups} loaded={stands} />
            <main id="main" className={styles.main} tabIndex={-1}>
              {notice}
              {children}
            </main>
            <TracePanel budgetId={budgetId} />
            <footer className={styles.status}>
              <p>{status}</p>
              <KeySheet groups={KEY_GROUPS} />
            </footer>
            <FindingsKey href={`${base}/findings`} />
            <CommentsKey />
          </div>
        </LiveStateProvider>
      </CommentsProvider>
    </TraceProvider>
  );
}
