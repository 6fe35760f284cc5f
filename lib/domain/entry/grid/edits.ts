import type { AmountUnit } from "../../money";
import { cellText } from "../cell-text";
import { blankOf, type CellValue, type EntryColumn, type GridRow } from "../columns";
import type { PastePlan } from "../paste";
import { writeBlock } from "../paste-block";
import type { ChangeSet, GridChange } from "./changes";
import type { Range } from "./selection";

/** What a grid shows. */
export interface Grid {
  columns: readonly EntryColumn[];
  rows: readonly GridRow[];
}

const cellOf = (row: GridRow, column: EntryColumn): CellValue => row.cells[column.id] ?? null;

/** A column, or a cell that is kept without one. */
type CellOwner = Pick<EntryColumn, "id" | "readOnly">;

/** The change of one cell; none where nothing changes or nothing may be entered. */
function cellChange(row: GridRow, column: CellOwner, after: CellValue): GridChange[] {
  const before = row.cells[column.id] ?? null;
  if (column.readOnly || before === after) return [];
  return [{ kind: "cell", key: row.key, column: column.id, before, after }];
}

function cut({ columns, rows }: Grid, { top, bottom, left, right }: Range): Grid {
  return { columns: columns.slice(left, right + 1), rows: rows.slice(top, bottom + 1) };
}

/** Puts a value into one cell. */
export function setCell(row: GridRow, column: CellOwner, value: CellValue): ChangeSet {
  return cellChange(row, column, value);
}

/** The same changes, and those that take away the arithmetic of amounts that are changed without it. */
export function withoutStaleFormulas({ columns, rows }: Grid, set: ChangeSet): ChangeSet {
  const formulas = new Map(
    columns.flatMap(({ id, formula }) => (formula === undefined ? [] : [[id, formula] as const])),
  );
  if (formulas.size === 0) return set;
  const changed = new Set(set.map((one) => (one.kind === "cell" ? `${one.key} ${one.column}` : "")));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const stale = set.flatMap((one) => {
    const formula = one.kind === "cell" ? formulas.get(one.column) : undefined;
    const row = one.kind === "cell" ? byKey.get(one.key) : undefined;
    if (formula === undefined || !row || changed.has(`${row.key} ${formula}`)) return [];
    return cellChange(row, { id: formula }, null);
  });
  return stale.length === 0 ? set : [...set, ...stale];
}

/** Clears the cells of a range: blank, not zero. */
export function clearRange(grid: Grid, range: Range): ChangeSet {
  const { columns, rows } = cut(grid, range);
  return rows.flatMap((row) => columns.flatMap((column) => cellChange(row, column, blankOf(column))));
}

/** Adds rows at a place. */
export function insertRows(index: number, rows: readonly GridRow[]): ChangeSet {
  return rows.map((row, offset) => ({ kind: "insert", index: index + offset, row }));
}

/** Takes away the rows with these keys, wherever they stand. */
export function removeRows({ rows }: Pick<Grid, "rows">, keys: ReadonlySet<string>): ChangeSet {
  const changes = rows.flatMap((row, index): GridChange[] =>
    keys.has(row.key) ? [{ kind: "remove", index, row }] : [],
  );
  // From the last to the first, so that each place is that at the time of the removal.
  return changes.reverse();
}

/**
 * The change set of a paste that was agreed to.
 *
 * @param newKey makes the key of a row that is added
 */
export function pastedSet({ rows }: Pick<Grid, "rows">, plan: PastePlan, newKey: () => string): ChangeSet {
  const changes = plan.changes.flatMap(({ row, column, before, after }): GridChange[] => {
    const key = rows[row]?.key;
    return key === undefined ? [] : [{ kind: "cell", key, column, before, after }];
  });
  const added = plan.newRows.map(({ cells }) => ({ key: newKey(), cells }));
  return [...changes, ...insertRows(rows.length, added)];
}

/** A range as it is put on the clipboard: what the cells show, derived codes too, amounts in the unit shown. */
export function copyRange(grid: Grid, range: Range, unit: AmountUnit): string {
  const { columns, rows } = cut(grid, range);
  const shown = (row: GridRow, column: EntryColumn) => cellOf(row, column) ?? row.derived?.[column.id] ?? null;
  return writeBlock(rows.map((row) => columns.map((column) => cellText(column, shown(row, column), unit))));
}
