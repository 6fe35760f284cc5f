import type { ReactNode } from "react";
import { Link } from "../controls/link";
import { SearchButton } from "../search/search-button";
import { TodoCount } from "../todos/todo-count";
import { KeySheet } from "../ui/key-sheet";
import { KEY_GROUPS } from "./keys";
import styles from "./plain-frame.module.css";
import { type Section, SectionNav } from "./section-nav";
import { UserBox } from "./user-box";

interface Props {
  user: { name: string; roles: string };
  /** what the sections are of, and the sections; without them there is no column for them */
  nav?: { label: string; sections: Section[] };
  /** the line below, as in a spreadsheet */
  status?: ReactNode;
  children: ReactNode;
}

/** The frame of pages that belong to no budget: bar, sections, the work, the line below. */
export function PlainFrame({ user, nav, status, children }: Props) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        跳到正文
      </a>
      <header className={styles.top}>
        <p className={styles.name}>
          <Link href="/">十六表</Link>
        </p>
        <TodoCount />
        <SearchButton budgetId={null} pages={nav?.sections ?? []} />
        <UserBox {...user} />
      </header>
      {nav && <SectionNav {...nav} />}
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.status}>
        <p>{status}</p>
        <KeySheet groups={KEY_GROUPS} />
      </footer>
    </div>
  );
}
