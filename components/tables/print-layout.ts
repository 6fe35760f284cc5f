import type { Table } from "@/lib/domain/tables/types";
import { fitColumns } from "@/lib/packet/columns";
import { placeTable } from "@/lib/packet/grid";

/** Width in points between the margins of a page of the PDF, which the style sheet for paper has too. */
const PAGE_WIDTH = { portrait: 493, landscape: 740 };

/** Type size in points of a table that has room, as in the PDF. */
const LARGEST_SIZE = 10;

/**
 * How a table is set on paper: as in the PDF of the packet.
 *
 * @returns column widths and type size in points
 */
export function printLayout(table: Table): { size: number; widths: number[] } {
  return fitColumns(table, placeTable(table), PAGE_WIDTH[table.orientation], LARGEST_SIZE);
}
