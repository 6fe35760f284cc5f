import type { ReactNode } from "react";
import styles from "./page-head.module.css";

/** The line above the work: what it is at the left, what can be done at the right. */
export function PageHead({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.head}>
      <div className={styles.what}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
