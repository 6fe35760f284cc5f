import type { CellValue } from "@/lib/domain/entry";
import { SeverityMark } from "../review/severity-mark";
import type { AutosaveWords } from "./autosave-words";
import type { CellRemark } from "./grid-types";
import styles from "./status-line.module.css";

/** What is to be said at a cell. */
export interface CellRemarks {
  /** where it stands, when it is not the active cell: 第 3 行 金额 */
  label: string | null;
  remarks: readonly CellRemark[];
  /** puts what a remark offers into the cell; null where nothing can be entered */
  take: ((value: CellValue) => void) | null;
}

interface Props {
  saved: AutosaveWords;
  /** the active cell, and the one that was just left when something is asked about it */
  cells: readonly CellRemarks[];
  /** 选中 6 格 求和 3,204.00 平均 534.00 计数 6; blank when one cell is selected */
  numbers: string;
}

/** The line below the grid: how far saving is, what is said at the active cell, the sums of the selection. */
export function StatusLine({ saved, cells, numbers }: Props) {
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
        {cells.flatMap(({ label, remarks, take }) =>
          remarks.map(({ severity, text, offer }) => (
            <p key={`${label}${text}`}>
              <SeverityMark severity={severity} /> {label && `${label}：`}
              {text}
              {offer && take && (
                <button type="button" className={styles.offer} onClick={() => take(offer.value)}>
                  {offer.label}
                </button>
              )}
            </p>
          )),
        )}
      </div>
      <p className={styles.numbers}>{numbers}</p>
    </div>
  );
}
