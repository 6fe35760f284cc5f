import type { Table } from "../domain/tables/types";
import type { Grid } from "./grid";
import { textUnits, unbreakableUnits } from "./text";

/** Width of a declared width of 1 in half-width characters. */
const BASE = 10;
/** Room beside the text within a cell, in half-width characters. */
const PADDING = 1.8;
/** A Latin stretch longer than this is broken rather than allowed to widen its column. */
const LONGEST_WORD = 18;

/**
 * Natural column widths of a table in half-width characters: the declared width, or more where an amount or a code would
 * not fit on one line. Names and texts wrap, so they ask for no more than they were declared.
 */
export function columnUnits(table: Table, grid: Grid): number[] {
  const units = table.columns.map((column) => Math.max(column.width, 0.3) * BASE);
  for (const cell of grid.cells) {
    if (cell.columns > 1) continue;
    const needed = cell.role === "amount" ? textUnits(cell.text) : Math.min(unbreakableUnits(cell.text), LONGEST_WORD);
    units[cell.column] = Math.max(units[cell.column] ?? 0, needed + PADDING);
  }
  return units;
}

/** The widths scaled so that they add up to `total`. */
export function spread(units: readonly number[], total: number): number[] {
  const sum = units.reduce((a, b) => a + b, 0);
  return units.map((unit) => (unit / sum) * total);
}

/**
 * The largest type size (points, in steps of a half) at which columns of these natural widths fit a page.
 *
 * @param available width of the page between its margins, in points
 * @param largest the size used when there is room
 */
export function fittingSize(units: readonly number[], available: number, largest: number): number {
  const sum = units.reduce((a, b) => a + b, 0);
  return Math.max(1, Math.min(largest, Math.floor((available / sum) * 2 * 2) / 2));
}
