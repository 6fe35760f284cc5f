import { type Fen, formatYuan } from "@/lib/domain/money";
import { columnName, reference } from "@/lib/packet/xlsx/worksheet";

/** So many stretches are named; the rest is counted. */
const NAMED = 12;

/** 100,000.00 元 */
export function yuan(fen: Fen): string {
  const [whole = "", cents = ""] = formatYuan(fen).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents} 元`;
}

/** Neighbouring numbers as stretches, each once, in order. */
function stretches(numbers: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

const listed = (parts: readonly string[], what: string, count: number) =>
  parts.length > NAMED ? `${parts.slice(0, NAMED).join("、")} 等 ${count} ${what}` : parts.join("、");

/** 第 3—5、9 行 */
export function rowsInWords(numbers: readonly number[]): string {
  const parts = stretches(numbers).map(([first, last]) => (first === last ? `${first}` : `${first}—${last}`));
  return parts.length > NAMED ? `第 ${listed(parts, "行", numbers.length)}` : `第 ${parts.join("、")} 行`;
}

/** A cell by row (counted from 1) and column (counted from 0). */
export interface CellPlace {
  row: number;
  column: number;
}

/** D2:D4、F9 */
export function cellsInWords(places: readonly CellPlace[]): string {
  const columns = [...new Set(places.map(({ column }) => column))];
  const parts = columns.flatMap((column) => {
    const rows = places.flatMap((place) => (place.column === column ? [place.row] : []));
    return stretches(rows).map(([first, last]) => {
      const [from, to] = [reference(first - 1, column), reference(last - 1, column)];
      return first === last ? from : `${from}:${to}`;
    });
  });
  return listed(parts, "处", places.length);
}

/** A cell as `C12` in row and column; null when it is none. */
export function placeOfCell(cell: string): CellPlace | null {
  const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (row === undefined) return null;
  return {
    row: Number(row),
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

/** “序号”（A 列） */
export const headingInWords = (heading: string, column: number) =>
  heading === "" ? `没有表头的 ${columnName(column)} 列` : `“${heading}”（${columnName(column)} 列）`;
