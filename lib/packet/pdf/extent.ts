import type { Table } from "../../domain/tables/types";

/**
 * What a PDF prints at most, in cells: about 1,000 rows of the widest table, and twice as much in all. Setting them takes
 * about 3 s and 0.7 GB; what is left out is named in its place (docs/decisions/0006-documents.md).
 */
const MOST_IN_TABLE = 14_000;
const MOST_IN_ALL = 28_000;

function cellCount(table: Table): number {
  return table.rows.length * table.columns.length;
}

/**
 * Which tables a PDF prints, in packet order: one that is too long is left out, and so is what follows when the whole
 * would become too long.
 */
export function printedInPdf(tables: readonly Table[]): boolean[] {
  let room = MOST_IN_ALL;
  return tables.map((table) => {
    const count = cellCount(table);
    const printed = count <= Math.min(MOST_IN_TABLE, room);
    if (printed) room -= count;
    return printed;
  });
}
