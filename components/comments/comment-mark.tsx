import styles from "./comments.module.css";

/**
 * The sign of comments that nobody resolved: a bubble with their number, so that it reads in black and white and aloud.
 *
 * @param count how many threads are open; nothing is drawn for none
 */
export function CommentMark({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.mark}>
      <svg className={styles.bubble} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M1 2h14v9H8l-4 4v-4H1Z" fill="currentColor" />
        <path d="M4 5h8v1H4ZM4 7.5h6v1H4Z" fill="var(--paper)" />
      </svg>
      <span className="visually-hidden">{count} 条未解决批注</span>
    </span>
  );
}
