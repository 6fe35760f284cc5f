import type { CellValue, EntryColumn, GridRow, Position } from "../columns";
import type { ChangeSet } from "./changes";

/** A grid as it is looked through. */
export interface Searched<R extends GridRow, C extends EntryColumn> {
  columns: readonly C[];
  rows: readonly R[];
  /** what a cell shows */
  textOf(row: R, column: C): string;
}

/** A text as it is compared: half-width, lower case, amounts without separators. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, "$1")
    .trim();
}

/** The cells that show a text, row by row; none for a blank. */
export function findCells<R extends GridRow, C extends EntryColumn>(
  { columns, rows, textOf }: Searched<R, C>,
  query: string,
): Position[] {
  const wanted = folded(query);
  if (wanted === "") return [];
  return rows.flatMap((row, at) =>
    columns.flatMap((column, place) =>
      folded(textOf(row, column)).includes(wanted) ? [{ row: at, column: place }] : [],
    ),
  );
}

/** The place of the next cell found behind (or before) another; null when none was found. It goes round. */
export function nextFound(found: readonly Position[], { row, column }: Position, back = false): number | null {
  if (found.length === 0) return null;
  const after = (one: Position) => one.row > row || (one.row === row && one.column > column);
  const before = (one: Position) => one.row < row || (one.row === row && one.column < column);
  const at = back ? found.findLastIndex(before) : found.findIndex(after);
  return at >= 0 ? at : back ? found.length - 1 : 0;
}

/** What replacing a text comes to: the changes, and how many cells could not be read with it. */
export interface Replaced {
  set: ChangeSet;
  refused: number;
}

/**
 * Replaces a text in what cells hold. A cell that could not be read afterwards stays as it is and is counted.
 *
 * @param held what a cell holds, as it would be typed
 * @param read what a text means in a column; undefined where it means nothing
 */
export function replaceIn<R extends GridRow, C extends EntryColumn>(
  { columns, rows }: Pick<Searched<R, C>, "columns" | "rows">,
  found: readonly Position[],
  change: { query: string; by: string },
  cells: { held(row: R, column: C): string; read(column: C, text: string): CellValue | undefined },
): Replaced {
  const result: { set: ChangeSet[number][]; refused: number } = { set: [], refused: 0 };
  for (const at of found) {
    const row = rows[at.row];
    const column = columns[at.column];
    if (!row || !column || column.readOnly) continue;
    const text = cells.held(row, column);
    const next = text.replaceAll(change.query.trim(), change.by.trim());
    const value = next === text ? undefined : cells.read(column, next);
    if (value === undefined) result.refused += 1;
    else {
      const before = row.cells[column.id] ?? null;
      if (before !== value) result.set.push({ kind: "cell", key: row.key, column: column.id, before, after: value });
    }
  }
  return result;
}
