import type { ReactNode } from "react";
import styles from "./front-page.module.css";

interface Props {
  name: string;
  what: string;
  /** room for fields side by side */
  wide?: boolean;
  children: ReactNode;
}

/** A page for somebody who is not signed in: one box in the middle, which says what it is for. */
export function FrontPage({ name, what, wide = false, children }: Props) {
  return (
    <main className={styles.page}>
      <div className={wide ? `${styles.box} ${styles.wide}` : styles.box}>
        <h1 className={styles.name}>{name}</h1>
        <p className={styles.what}>{what}</p>
        {children}
      </div>
    </main>
  );
}
