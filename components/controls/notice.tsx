import type { ReactNode } from "react";
import styles from "./notice.module.css";

type Kind = "info" | "success" | "warning" | "error";

interface Props {
  kind: Kind;
  /** in one sentence */
  children: ReactNode;
  /** what belongs to it, below */
  detail?: ReactNode;
  /** read out as soon as it appears; without it the place that it appears in says so of itself, or nothing is said */
  announced?: boolean;
}

const MARKS: Readonly<Record<Kind, string>> = {
  info: "M8 7v5M8 4v1",
  success: "M4.5 8.5l2.5 2.5 4.5-5.5",
  warning: "M8 4v5M8 11v1",
  error: "M5.5 5.5l5 5M10.5 5.5l-5 5",
};

/** What was done, what stands in the way, what to mind: a sentence with a mark that shows its kind without its colour. */
export function Notice({ kind, children, detail, announced = false }: Props) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={announced ? "alert" : undefined}>
      <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="7.25" />
        <path d={MARKS[kind]} />
      </svg>
      <div className={styles.words}>
        <div>{children}</div>
        {detail}
      </div>
    </div>
  );
}
