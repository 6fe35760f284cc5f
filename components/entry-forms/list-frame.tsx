import type { ReactNode, Ref } from "react";
import { AMOUNT_UNIT_TERMS, type AmountUnit } from "../../lib/domain/money";
import styles from "./forms.module.css";
import { ToolButton } from "./tool-button";

/** A heading of a list and, where the column has one of its own, the class of its width. */
export interface ListColumn {
  label: string;
  width?: string | undefined;
  /** the column holds amounts: its heading stands where they do */
  isAmount?: boolean;
}

/** The column of amounts, headed by the unit they are shown and typed in. */
export function amountColumn(unit: AmountUnit, width: string | undefined): ListColumn {
  return { label: `金额（${AMOUNT_UNIT_TERMS[unit]}）`, width, isAmount: true };
}

interface Props {
  columns: readonly ListColumn[];
  /** whether rows can be added and removed */
  open: boolean;
  /** what to say, and advise, while there is no row */
  empty: string;
  /** the rows, each with as many cells as there are columns and, where it is open, a `RemoveCell` */
  rows: readonly ReactNode[];
  addWords: string;
  onAdd(): void;
  addButton?: Ref<HTMLButtonElement>;
}

/** The frame of a list of rows that are forms: headings, rows, and below them the button that adds one. */
export function ListFrame({ columns, open, empty, rows, addWords, onAdd, addButton }: Props) {
  return (
    <>
      {rows.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ label, width, isAmount }) => (
                <th key={label} scope="col" className={width} data-amount={isAmount}>
                  {label}
                </th>
              ))}
              {open && (
                <th scope="col" className={styles.w4}>
                  操作
                </th>
              )}
            </tr>
          </thead>
          <tbody>{rows}</tbody>
        </table>
      )}
      {open && (
        <p className={styles.below}>
          <ToolButton ref={addButton} data-add onClick={onAdd}>
            {addWords}
          </ToolButton>
        </p>
      )}
    </>
  );
}

/** The cell of a row that takes it out. @param at names the row, for those who do not see where the button stands */
export function RemoveCell({ at, onRemove }: { at: string; onRemove: () => void }) {
  return (
    <td>
      <ToolButton aria-label={`删除${at}`} onClick={onRemove}>
        删除
      </ToolButton>
    </td>
  );
}
