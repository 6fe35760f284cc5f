import { oncePer } from "../once";
import type { CellAddress, Table } from "./types";

/** Where a figure is printed. */
export interface Place {
  table: Table;
  /** what its row is called: 2010301 行政运行 */
  row: string;
  /** what its column is called, merged headers first: 2024 年预算数 / 基本支出 */
  column: string;
}

interface Spanning {
  columns: number;
  rows: number;
}

/** For every place of a grid with spans, the cell that covers it. */
function coverage<T extends Spanning>(grid: readonly (readonly (T | null)[])[]): (T | null)[][] {
  const covered: (T | null)[][] = grid.map((row) => row.map(() => null));
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!cell) return;
      for (const below of covered.slice(r, r + cell.rows)) below.fill(cell, c, c + cell.columns);
    });
  });
  return covered;
}

/** What heads a figure in its row: the nearest words to its left; a code and its name belong together. */
function rowWords(row: readonly (Table["rows"][0]["cells"][0] | null)[], column: number): string {
  const words: string[] = [];
  for (let c = column - 1; c >= 0; c--) {
    const cell = row[c];
    if (cell?.kind !== "text" || cell.role === "amount") continue;
    const text = cell.text.trim();
    if (text && words[0] !== text) words.unshift(text);
    if (cell.role !== "name" && words.length > 0) break;
  }
  return words.join(" ");
}

/** Every printed figure of the given tables by address, with the words a reader would use for its place. */
export const placesOf = oncePer((tables: readonly Table[]): ReadonlyMap<CellAddress, Place> => {
  const places = new Map<CellAddress, Place>();
  for (const table of tables) {
    const header = coverage(table.header);
    const body = coverage(table.rows.map(({ cells }) => cells));
    table.rows.forEach(({ cells }, r) => {
      cells.forEach((cell, c) => {
        if (cell?.kind !== "figure") return;
        const above = header.map((level) => level[c]?.text.trim() ?? "").filter(Boolean);
        const row = rowWords(body[r] ?? [], c);
        places.set(cell.address, { table, row, column: [...new Set(above)].join(" / ") });
      });
    });
  }
  return places;
});

/** A place in words: 表三 · 2010301 行政运行 · 基本支出. */
export function placeWords({ table, row, column }: Place): string {
  return [table.sheet, row, column].filter(Boolean).join(" · ");
}
