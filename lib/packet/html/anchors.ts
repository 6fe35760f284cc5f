import type { Disclosure } from "../../domain/disclosure/types";
import type { CellAddress } from "../../domain/tables/types";
import { type PrintedTable, printedTables } from "../sheets";

/** A printed table with the name that begins the ids of its cells: `t3`, `t16-2` where a form is repeated. */
export interface AnchoredTable extends PrintedTable {
  prefix: string;
}

/** Where a figure stands on the page: row and column count from 0 below the header. */
export interface CellPlace {
  prefix: string;
  row: number;
  column: number;
}

/** The element id of a cell; header cells of the body have ids of the same form. */
export const cellId = ({ prefix, row, column }: CellPlace) => `${prefix}-r${row}-${column}`;

/** The printed tables with their prefixes, in packet order. */
export function anchoredTables(disclosure: Disclosure): AnchoredTable[] {
  return printedTables(disclosure).map((printed) => {
    const repeat = /\((\d+)\)$/.exec(printed.name)?.[1];
    return { ...printed, prefix: `t${printed.table.number}${repeat ? `-${repeat}` : ""}` };
  });
}

/** The place of every printed figure by its address. */
export function cellPlaces(tables: readonly AnchoredTable[]): Map<CellAddress, CellPlace> {
  const places = new Map<CellAddress, CellPlace>();
  for (const { prefix, table } of tables) {
    table.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (cell?.kind === "figure") places.set(cell.address, { prefix, row, column });
      });
    });
  }
  return places;
}
