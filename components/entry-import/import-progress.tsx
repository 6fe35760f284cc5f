"use client";

import { Button } from "../controls/button";
import styles from "./entry-import.module.css";
import type { Progress } from "./import-client";

/** How far an import is. @param onCancel while nothing has been saved and it can still be given up */
export function ImportProgressBar({ percent, words, onCancel }: Progress & { onCancel?: () => void }) {
  return (
    <div className={styles.progress}>
      <progress aria-label="导入进度" max={100} value={percent} aria-valuetext={`${percent}%，${words}`} />
      <strong>{percent}%</strong>
      <span className={styles.soft}>{words}</span>
      {onCancel && <Button onClick={onCancel}>取消</Button>}
    </div>
  );
}
