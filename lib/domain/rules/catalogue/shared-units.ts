import type { BudgetBook, Line, Revenue, Unit } from "../../book/types";
import type { Fen } from "../../money";
import { oncePer } from "../../once";

/** A unit with its lines, in the order of the book. */
export interface UnitLines {
  unit: Unit;
  /** its position in `units`, for paths */
  index: number;
  lines: readonly Line[];
}

/** The units of a book with their lines, in the order of `units`. */
export const unitLines = oncePer((book: BudgetBook): readonly UnitLines[] => {
  const lines = new Map<string, Line[]>(book.units.map(({ code }) => [code, []]));
  for (const line of book.lines) lines.get(line.unit)?.push(line);
  return book.units.map((unit, index) => ({ unit, index, lines: lines.get(unit.code) ?? [] }));
});

/** An income row with its position in `revenues`, for paths. */
export interface PlacedRevenue {
  row: Revenue;
  index: number;
}

/** The income of each unit by its code, in the order of the book. */
export const unitRevenues = oncePer((book: BudgetBook): ReadonlyMap<string, readonly PlacedRevenue[]> => {
  const placed = book.revenues.map((row, index) => ({ row, index }));
  return groupBy(placed, ({ row }) => row.unit);
});

/** The sum of some amounts. */
export function sumOf(items: readonly { amount: Fen }[]): Fen {
  return items.reduce((sum, { amount }) => sum + amount, 0);
}

/** The items of each key, keys and items in the order they come. */
export function groupBy<T, K extends string | number>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
