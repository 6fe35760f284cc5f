import { memo } from "react";
import { cellText } from "@/lib/domain/entry/cell-text";
import type { Position } from "@/lib/domain/entry/columns";
import type { AmountUnit } from "../../lib/domain/money";
import { CommentMark } from "../comments/comment-mark";
import { SeverityMark } from "../review/severity-mark";
import styles from "./entry-grid.module.css";
import { ROW_HEIGHT } from "./grid-layout";
import { role } from "./grid-roles";
import type { EntryGridRow, GridColumn, RowState } from "./grid-types";

const STATES: Record<RowState, { sign: string; words: string }> = {
  saved: { sign: "", words: "" },
  pending: { sign: "•", words: "待保存" },
  invalid: { sign: "✕", words: "不能保存，需更正" },
  conflict: { sign: "≠", words: "与他人的修改冲突" },
};

interface Props {
  row: EntryGridRow;
  /** of the row's place in the document */
  id: string;
  /** place in the grid, from 0 */
  index: number;
  columns: readonly GridColumn[];
  template: string;
  /** how many columns stay in sight at the left */
  frozen: number;
  unit: AmountUnit;
  /** begins the ids of the cells */
  prefix: string;
  /** rows of headings above */
  headings: number;
  /** column of the active cell, -1 when it is in another row */
  active: number;
  /** columns of the selection in this row, -1 when there are none */
  from: number;
  to: number;
  /** the row is the empty one at the end */
  blank: boolean;
  /** column of the cell in whose corner the selection is filled on, -1 when it is in no cell of this row */
  corner: number;
}

/** The id of a cell by its place while it is the active one; the input points at it. */
export function cellId(prefix: string, { row, column }: Position): string {
  return `${prefix}-${row}-${column}`;
}

/** What a cell shows. */
export function shownText(row: EntryGridRow, column: GridColumn, unit: AmountUnit): string {
  const value = row.cells[column.id] ?? row.derived?.[column.id] ?? null;
  // Yes or no is not known of a row that is not there yet, nor of a subtotal.
  return row.texts?.[column.id] ?? (value === null ? "" : cellText(column, value, unit));
}

type CellProps = Pick<Props, "row" | "index" | "unit" | "prefix" | "frozen"> & {
  column: GridColumn;
  place: number;
  active: boolean;
  selected: boolean;
  corner: boolean;
};

/** A cell; no component of its own, as a page of rows has hundreds of them and none is ever drawn alone. */
function cellOf({ row, index, column, place, frozen, unit, prefix, active, selected, corner }: CellProps) {
  const id = cellId(prefix, { row: index, column: place });
  const remark = row.remarks?.[column.id]?.[0];
  return (
    <div
      key={column.id}
      id={active ? id : undefined}
      className={styles.cell}
      data-column={place}
      data-kind={column.kind}
      data-frozen={place < frozen ? place + 1 : undefined}
      data-active={active || undefined}
      data-corner={corner || undefined}
      data-read-only={column.readOnly || undefined}
      data-formula={(column.formula !== undefined && typeof row.cells[column.formula] === "string") || undefined}
      data-soft={row.soft?.has(column.id) || undefined}
      data-severity={remark?.severity}
      {...role("gridcell", {
        "aria-colindex": place + 2,
        "aria-selected": selected,
        "aria-readonly": column.readOnly || row.kind === "subtotal" || undefined,
        "aria-describedby": remark ? `${id}-remark` : undefined,
        "aria-invalid": remark?.severity === "block" || undefined,
      })}
    >
      {shownText(row, column, unit)}
      <CommentMark count={row.comments?.[column.id] ?? 0} />
      {remark && (
        <>
          <span className={styles.mark} aria-hidden="true">
            <SeverityMark severity={remark.severity} compact />
          </span>
          <span id={`${id}-remark`} hidden>
            {row.remarks?.[column.id]?.map(({ text }) => text).join("；")}
          </span>
        </>
      )}
    </div>
  );
}

/** One row; drawn again only when something of it changed. */
export const GridRowView = memo(function GridRowView(props: Props) {
  const { row, id, index, columns, template, frozen, unit, prefix, headings, active, from, to, blank, corner } = props;
  const state = STATES[row.state];
  return (
    <div
      id={id}
      className={styles.row}
      style={{ gridTemplateColumns: template, top: index * ROW_HEIGHT }}
      data-row={index}
      data-kind={blank ? "blank" : row.kind}
      {...role("row", { "aria-rowindex": index + 1 + headings })}
    >
      <div
        className={styles.number}
        data-within={from >= 0 || undefined}
        {...role("rowheader", { "aria-colindex": 1 })}
      >
        {state.sign && (
          <span className={styles.state} data-state={row.state}>
            <span aria-hidden="true">{state.sign}</span>
            <span className="visually-hidden">{state.words}</span>
          </span>
        )}
        <CommentMark count={row.comments?.[""] ?? 0} />
        {blank ? <span aria-hidden="true">＋</span> : index + 1}
        {blank && <span className="visually-hidden">新行</span>}
      </div>
      {columns.map((column, place) => {
        const selected = from <= place && place <= to;
        const marks = { active: place === active, selected, corner: place === corner };
        return cellOf({ row, index, column, place, frozen, unit, prefix, ...marks });
      })}
    </div>
  );
});
