import type { ReactNode } from "react";
import styles from "./state-page.module.css";

interface Props {
  title: string;
  /** what happened and what to do next, in one or two sentences */
  children: ReactNode;
  /** links or buttons that do it */
  actions?: ReactNode;
  /** "alert" is read out at once; for states that appear after an action */
  role?: "alert" | "status";
}

/** A page that has nothing to show: says what happened and what to do next. */
export function StatePage({ title, children, actions, role }: Props) {
  return (
    <div className={styles.state} role={role}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
