import type { CellValue, EntryColumn, GridRow } from "../columns";

/** How the rows of a grid are looked at; where they stand in their list never changes by it. */
export interface Arrangement {
  /** column by which they are sorted; null in the order of their list */
  sort: { column: string; descending: boolean } | null;
  /** by column, the texts of which a row must show one */
  filters: ReadonlyMap<string, ReadonlySet<string>>;
}

/** All rows in the order of their list. */
export const AS_LISTED: Arrangement = { sort: null, filters: new Map() };

/** Whether rows are looked at otherwise than they stand. */
export const isArranged = ({ sort, filters }: Arrangement): boolean => sort !== null || filters.size > 0;

/** Which rows were there when they were arranged, and which of them are shown, in their order. */
export interface Arranged {
  known: ReadonlySet<string>;
  keys: readonly string[];
}

/** What a cell shows. */
type TextOf<R extends GridRow, C extends EntryColumn> = (row: R, column: C) => string;

function compared(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "zh-CN");
}

const isBlank = (value: CellValue) => value === null || value === "";

/** Sorted by a column, blank cells last in either direction; rows that do not differ keep their order. */
function sorted<R extends GridRow, C extends EntryColumn>(
  rows: readonly R[],
  column: C,
  descending: boolean,
  textOf: TextOf<R, C>,
): R[] {
  // Codes and amounts are sorted as such, what people read as they read it.
  const bySign = column.kind === "choice" || column.kind === "boolean";
  const heldBy = (row: R) => {
    const value = row.cells[column.id] ?? row.derived?.[column.id] ?? null;
    return bySign && !isBlank(value) ? textOf(row, column) : value;
  };
  return rows.toSorted((one, other) => {
    const [a, b] = [heldBy(one), heldBy(other)];
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    return descending ? compared(b, a) : compared(a, b);
  });
}

/**
 * The rows that are shown as they are now. It holds until it is asked for again: a row that is being mended neither vanishes
 * nor goes elsewhere under the hands.
 */
export function arrange<R extends GridRow, C extends EntryColumn>(
  rows: readonly R[],
  columns: readonly C[],
  { sort, filters }: Arrangement,
  textOf: TextOf<R, C>,
): Arranged {
  const wanted = columns.flatMap((column) => {
    const texts = filters.get(column.id);
    return texts ? [{ column, texts }] : [];
  });
  const shown = rows.filter((row) => wanted.every(({ column, texts }) => texts.has(textOf(row, column))));
  const by = sort && columns.find(({ id }) => id === sort.column);
  const ordered = by ? sorted(shown, by, sort.descending, textOf) : shown;
  return { known: new Set(rows.map(({ key }) => key)), keys: ordered.map(({ key }) => key) };
}

/** The rows as they were arranged; one that came since stands below the row that it was added below, or at the end. */
export function inArrangement<R extends GridRow>(rows: readonly R[], { known, keys }: Arranged): R[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const shown = keys.flatMap((key) => byKey.get(key) ?? []);
  rows.forEach((row, at) => {
    if (known.has(row.key)) return;
    const above = rows[at - 1];
    const place = above ? shown.indexOf(above) : -1;
    shown.splice(place < 0 ? shown.length : place + 1, 0, row);
  });
  return shown;
}

/** The texts that a column shows, each once, in the order of sorting, with how many rows show it. */
export function textsIn<R extends GridRow, C extends EntryColumn>(rows: readonly R[], column: C, textOf: TextOf<R, C>) {
  const counts = new Map<string, number>();
  for (const row of sorted(rows, column, false, textOf)) {
    const text = textOf(row, column);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count }));
}
