import type { Range } from "@/lib/domain/entry/grid-model";
import type { EntryGridRow } from "./grid-types";

/**
 * The rows as they stand on the screen, beside those of them that can be entered: subtotals between them and the empty row
 * at the end belong to the screen alone.
 */
export interface Screen {
  rows: readonly EntryGridRow[];
  entries: readonly EntryGridRow[];
  /** how many entries stand above each row of the screen, and in all of it */
  above: readonly number[];
  /** the empty row at the end; null when no rows can be added */
  blank: EntryGridRow | null;
}

export function screenOf(rows: readonly EntryGridRow[], blank: EntryGridRow | null): Screen {
  const above: number[] = [0];
  const entries: EntryGridRow[] = [];
  for (const row of rows) {
    if (row.kind === "entry") entries.push(row);
    above.push(entries.length);
  }
  if (blank) above.push(entries.length);
  return { rows: blank ? [...rows, blank] : rows, entries, above, blank };
}

/** The place among the entries of a row of the screen: its own, else that of the next entry. */
export function entryPlace({ above }: Screen, row: number): number {
  return above[Math.min(row, above.length - 1)] ?? 0;
}

/** A range of the screen as one of the entries; null when no entry lies in it. */
export function entryRange(screen: Screen, range: Range): Range | null {
  const top = entryPlace(screen, range.top);
  const bottom = entryPlace(screen, range.bottom + 1) - 1;
  return bottom < top ? null : { ...range, top, bottom };
}

/** What stands beside an entry on the screen: its number; null where there is no such entry yet. */
export function rowLabel({ rows, entries }: Screen, entry: number): string | null {
  const row = entries[entry];
  return row ? String(rows.indexOf(row) + 1) : null;
}
