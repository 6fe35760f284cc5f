import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { addressOf, type TableId } from "@/lib/domain/tables";
import type { Cell, Row } from "@/lib/domain/tables/types";
import { demoBook } from "./large-book";

/** A row under another code, with the addresses of its figures. */
function renamed(row: Row, table: TableId, id: string, columns: readonly string[]): Row {
  const cells = row.cells.map((cell, column): Cell | null => {
    if (cell?.kind === "figure") return { ...cell, address: addressOf(table, id, columns[column] ?? "") };
    return cell?.role === "code" ? { ...cell, text: id } : cell;
  });
  return { ...row, id, cells };
}

/** The demo disclosure with the income table (fourteen columns) made so many rows long, all of them parts of its total. */
export function longTable(rows: number): Disclosure {
  const disclosure = disclose(demoBook(), CARRIED_BASIS);
  const table = disclosure.tables.find(({ id }) => id === "revenue");
  const [total, ...others] = table?.rows ?? [];
  const leaves = others.filter(({ kind }) => kind === "leaf");
  if (!table || !total || leaves.length === 0) throw new Error("the demo disclosure has an income table with rows");
  const columns = table.columns.map(({ id }) => id);
  const ids = Array.from({ length: rows - 1 }, (_, index) => String(3_000_001 + index));
  const body = ids.map((id, index) => renamed(leaves[index % leaves.length] as Row, table.id, id, columns));
  const cells = total.cells.map((cell, column): Cell | null => {
    if (cell?.kind !== "figure") return cell;
    const parts = ids.map((id) => addressOf(table.id, id, columns[column] ?? ""));
    const across = cell.sums.filter(({ along }) => along === "columns");
    return { ...cell, sums: [{ along: "rows", parts }, ...across] };
  });
  const long = { ...table, rows: [{ ...total, cells }, ...body] };
  return { ...disclosure, tables: disclosure.tables.map((other) => (other.id === "revenue" ? long : other)) };
}
