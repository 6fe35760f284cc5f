import { oncePer } from "../once";
import type { AmountColumn, ColumnGroup, ColumnSpec } from "./declaration";
import type { HeaderCell } from "./types";

/** A column that prints: everything but a group. */
export type LeafColumn = Exclude<ColumnSpec, ColumnGroup>;

/** The printed columns in order, groups opened. */
export const leavesOf = oncePer((columns: readonly ColumnSpec[]): readonly LeafColumn[] =>
  columns.flatMap((column) => (column.kind === "group" ? leavesOf(column.columns) : [column])),
);

/** The columns of figures in order. */
export const amountsOf = oncePer((columns: readonly ColumnSpec[]): readonly AmountColumn[] =>
  leavesOf(columns).filter((column) => column.kind === "amount"),
);

function depth(column: ColumnSpec): number {
  return column.kind === "group" ? 1 + Math.max(...column.columns.map(depth)) : 1;
}

/** A header as a matrix: one array a level, one entry a printed column, null where a merged cell covers the place. */
export const headerOf = oncePer((columns: readonly ColumnSpec[]): readonly (readonly (HeaderCell | null)[])[] => {
  const levels = Math.max(...columns.map(depth));
  const width = leavesOf(columns).length;
  const header = Array.from({ length: levels }, () => new Array<HeaderCell | null>(width).fill(null));
  const place = (specs: readonly ColumnSpec[], level: number, start: number): void => {
    let at = start;
    for (const spec of specs) {
      const covered = spec.kind === "group" ? leavesOf(spec.columns).length : 1;
      const cell = { text: spec.label, columns: covered, rows: spec.kind === "group" ? 1 : levels - level };
      (header[level] as (HeaderCell | null)[])[at] = cell;
      if (spec.kind === "group") place(spec.columns, level + 1, at);
      at += covered;
    }
  };
  place(columns, 0, 0);
  return header;
});
