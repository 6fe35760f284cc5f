"use client";

import { useTrace } from "../trace/trace-context";
import { CommentMark } from "./comment-mark";
import styles from "./comments.module.css";
import { useComments } from "./comments-context";

interface Props {
  subject: string;
  /** what is commented on, for screen readers: 第 2 项指标 */
  label: string;
  /** shows the sign alone */
  compact?: boolean;
}

/** Opens the drawer with what was said of a place; its sign says whether something there is unresolved. */
export function CommentButton({ subject, label, compact = false }: Props) {
  const { openPlace } = useTrace();
  const { openAt } = useComments();
  const count = openAt(subject);
  return (
    <button
      type="button"
      className={compact ? styles.compact : styles.button}
      data-open={count > 0 || undefined}
      onClick={(event) => openPlace(subject, event.currentTarget, "comments")}
    >
      <CommentMark count={count} />
      {compact ? (
        <>
          <span aria-hidden="true">批</span>
          <span className="visually-hidden">批注{label}</span>
        </>
      ) : (
        <>批注{label}</>
      )}
    </button>
  );
}
