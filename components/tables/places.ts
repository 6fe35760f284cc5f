import type { CellAddress, Table } from "@/lib/domain/tables/types";
import { associate } from "./associations";

/** Where a figure is printed. */
export interface Place {
  table: Table;
  /** what its row is called: 2010301 行政运行 */
  row: string;
  /** what its column is called, merged headers first: 2024 年预算数 / 基本支出 */
  column: string;
}

const PREFIX = "p";

function headingTexts(table: Table): Map<string, string> {
  const texts = new Map<string, string>();
  table.header.forEach((level, r) => {
    level.forEach((cell, c) => {
      if (cell) texts.set(`${PREFIX}-h${r}-${c}`, cell.text);
    });
  });
  table.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (cell) texts.set(`${PREFIX}-r${r}-${c}`, cell.text);
    });
  });
  return texts;
}

/** Every printed figure of the given tables by address, with the words a reader would use for its place. */
export function placesOf(tables: readonly Table[]): Map<CellAddress, Place> {
  const places = new Map<CellAddress, Place>();
  for (const table of tables) {
    const { body } = associate(table, PREFIX);
    const texts = headingTexts(table);
    const say = (ids: string[], separator: string) => ids.map((id) => texts.get(id) ?? "").join(separator);
    table.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        if (cell?.kind !== "figure") return;
        const headers = body[r]?.[c]?.headers ?? [];
        places.set(cell.address, {
          table,
          row: say(
            headers.filter((id) => id.startsWith(`${PREFIX}-r`)),
            " ",
          ),
          column: say(
            headers.filter((id) => id.startsWith(`${PREFIX}-h`)),
            " / ",
          ),
        });
      });
    });
  }
  return places;
}

/** A place in words: 表三 · 2010301 行政运行 · 基本支出. */
export function placeWords({ table, row, column }: Place): string {
  return [table.sheet, row, column].filter(Boolean).join(" · ");
}

/** The page of a table, with a figure of it opened when an address is given. */
export function tableHref(budgetId: string, table: string, address?: CellAddress): string {
  const page = `/budgets/${budgetId}/tables/${encodeURIComponent(table)}`;
  return address === undefined ? page : `${page}?cell=${encodeURIComponent(address)}`;
}
