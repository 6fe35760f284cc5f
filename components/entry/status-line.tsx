import { SeverityMark } from "../review/severity-mark";
import type { AutosaveWords } from "./autosave-words";
import type { CellRemark } from "./grid-types";
import styles from "./status-line.module.css";

interface Props {
  saved: AutosaveWords;
  /** what is to be said at the active cell */
  remarks: readonly CellRemark[];
  /** 选中 6 格 求和 3,204.00 平均 534.00 计数 6; blank when one cell is selected */
  numbers: string;
}

/** The line below the grid: how far saving is, what is said at the active cell, the sums of the selection. */
export function StatusLine({ saved, remarks, numbers }: Props) {
  return (
    <div className={styles.line}>
      <p className={styles.saved} data-tone={saved.tone}>
        {saved.tone === "trouble" && <span aria-hidden="true">⚠</span>}
        {saved.text}
      </p>
      {/* Every 已保存 read aloud would drown the work; trouble is told. */}
      <p role="status" className="visually-hidden">
        {saved.tone === "trouble" ? saved.text : ""}
      </p>
      <div role="status" className={styles.remark}>
        {remarks.map(({ severity, text }) => (
          <p key={text}>
            <SeverityMark severity={severity} /> {text}
          </p>
        ))}
      </div>
      <p className={styles.numbers}>{numbers}</p>
    </div>
  );
}
