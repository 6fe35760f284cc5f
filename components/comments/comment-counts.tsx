"use client";

import { Link } from "../controls/link";
import { CommentMark } from "./comment-mark";
import styles from "./comments.module.css";
import { useComments } from "./comments-context";

/** In the bar of the frame: how many comments are unresolved, and how many call the person unread. */
export function CommentCounts() {
  const { threads, budgetId } = useComments();
  const open = threads.filter(({ resolved }) => resolved === null).length;
  const unread = threads.flatMap(({ comments }) => comments).filter((comment) => comment.unread).length;
  return (
    <Link className={styles.counts} href={`/budgets/${budgetId}/review/comments`}>
      批注 {open > 0 ? <CommentMark count={open} /> : null}
      <span aria-hidden={open > 0 || undefined}>{open}</span>
      {unread > 0 && <span className={styles.unread}>提到您 {unread}</span>}
    </Link>
  );
}
