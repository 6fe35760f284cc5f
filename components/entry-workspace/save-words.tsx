"use client";

import { useEntry } from "./entry-context";
import styles from "./save-words.module.css";

/** How far saving is, in one line; rows that are not whole yet are named beside it, never counted as saved. */
export function SaveWords() {
  const { save, drafts, lockedBecause } = useEntry();
  if (lockedBecause !== null) return <span>只读</span>;
  const { text, tone } = save.words;
  return (
    <span role="status">
      <span className={styles[tone]}>{text}</span>
      {drafts.size > 0 && <span className={styles.trouble}>　{drafts.size} 行未完成，尚未保存</span>}
    </span>
  );
}
