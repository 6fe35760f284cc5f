import type { CellValue, EntryColumn, GridRow } from "../columns";
import type { ChangeSet, GridChange } from "./changes";
import type { Grid } from "./edits";
import type { Range } from "./selection";

/** What a cell holds, with the arithmetic that is kept beside an amount. */
interface Held {
  value: CellValue;
  formula: CellValue;
}

const heldOf = (row: GridRow | undefined, { id, formula }: EntryColumn): Held => ({
  value: row?.cells[id] ?? null,
  formula: formula === undefined ? null : (row?.cells[formula] ?? null),
});

/** Whether what one column holds may stand in another. */
function alike(one: EntryColumn, other: EntryColumn): boolean {
  if (one.id === other.id) return true;
  if (one.kind === "code") return other.kind === "code" && one.tree === other.tree;
  if (one.kind === "choice") return other.kind === "choice" && one.terms === other.terms;
  return one.kind === other.kind;
}

/** The step of numbers that go on by the same one; null where they do not, or are no two. */
function stepOf(numbers: readonly (number | null)[]): number | null {
  const [first = null, second = null] = numbers;
  if (first === null || second === null || first === second) return null;
  const step = second - first;
  return numbers.every((one, at) => one === first + step * at) ? step : null;
}

/** 第1批: a text with a number in it, and what stands around. */
const COUNTED = /^(.*?)(\d{1,9})(\D*)$/s;

/** What stands `at` places from the first of some texts that count on: 第1批, 第2批 → 第3批; null where they do not. */
function countedText(values: readonly CellValue[], at: number): string | null {
  const parts = values.map((value) => (typeof value === "string" ? COUNTED.exec(value) : null));
  const [, before = "", digits = "", after = ""] = parts[0] ?? [];
  const step = stepOf(parts.map((part) => (part ? Number(part[2]) : null)));
  if (step === null || parts.some((part) => part?.[1] !== before || part[3] !== after)) return null;
  const number = Number(digits) + step * at;
  return number < 0 ? null : `${before}${String(number).padStart(digits.length, "0")}${after}`;
}

/** What stands `at` places from the first of the cells that are filled on; before them where it is negative. */
function filledOn(cells: readonly Held[], column: EntryColumn, at: number): Held {
  const again = cells[((at % cells.length) + cells.length) % cells.length] ?? { value: null, formula: null };
  const values = cells.map(({ value }) => value);
  if (column.kind === "amount" || column.kind === "number") {
    const numbers = values.map((value) => (typeof value === "number" ? value : null));
    const step = stepOf(numbers);
    const next = step === null ? null : (numbers[0] ?? 0) + step * at;
    if (next !== null && Number.isSafeInteger(next)) return { value: next, formula: null };
  }
  const text = column.kind === "text" ? countedText(values, at) : null;
  return text === null ? again : { value: text, formula: null };
}

function changesTo(row: GridRow, column: EntryColumn, { value, formula }: Held): GridChange[] {
  if (column.readOnly) return [];
  const cells: [string, CellValue][] = [[column.id, value]];
  if (column.formula !== undefined) cells.push([column.formula, formula]);
  return cells.flatMap(([id, after]) => {
    const before = row.cells[id] ?? null;
    return before === after ? [] : [{ kind: "cell", key: row.key, column: id, before, after }];
  });
}

/**
 * Fills a range on over a wider one that it lies in, down, up, to the right or to the left: two or more numbers, or texts with
 * a number in them, that go on by the same step go on so; anything else is repeated. To the side only columns of one sort take
 * it. What may not be entered stays.
 */
export function fillOn({ columns, rows }: Grid, from: Range, to: Range): ChangeSet {
  const set: GridChange[] = [];
  const isDown = to.top !== from.top || to.bottom !== from.bottom;
  for (let at = to.top; at <= to.bottom; at++) {
    const row = rows[at];
    for (let place = to.left; row && place <= to.right; place++) {
      const column = columns[place];
      const inside = from.top <= at && at <= from.bottom && from.left <= place && place <= from.right;
      if (!column || inside) continue;
      if (isDown) {
        const cells = rows.slice(from.top, from.bottom + 1).map((one) => heldOf(one, column));
        set.push(...changesTo(row, column, filledOn(cells, column, at - from.top)));
        continue;
      }
      const width = from.right - from.left + 1;
      const source = columns[from.left + ((((place - from.left) % width) + width) % width)];
      const cells = columns.slice(from.left, from.right + 1).map((one) => heldOf(row, one));
      if (source && alike(source, column))
        set.push(...changesTo(row, column, filledOn(cells, column, place - from.left)));
    }
  }
  return set;
}

/** Fills the first column of a range over the others to its right; a range of one column is filled from that at its left. */
export function fillRight(grid: Grid, range: Range): ChangeSet {
  const left = range.left === range.right ? range.left - 1 : range.left;
  return left < 0 ? [] : fillOn(grid, { ...range, left, right: left }, { ...range, left });
}

/** Fills the first row of a range down over the others; a range of one row is filled from the row above it. */
export function fillDown(grid: Grid, range: Range): ChangeSet {
  const top = range.top === range.bottom ? range.top - 1 : range.top;
  return top < 0 ? [] : fillOn(grid, { ...range, top, bottom: top }, { ...range, top });
}
