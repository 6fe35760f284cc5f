import type { Table } from "../domain/tables/types";
import type { Grid, PlacedCell } from "./grid";
import { textUnits, unbreakableUnits } from "./text";

/** Width of a declared width of 1 in half-width characters. */
const BASE = 10;
/** Room beside the text within a cell, in half-width characters. */
const PADDING = 1.8;
/** A Latin stretch longer than this is broken rather than allowed to widen its column. */
const LONGEST_WORD = 18;
/** Four Chinese characters: a header as short as that does not break. */
const SHORT_HEADER = 8;
/** Any column of figures or of a form is wide enough for lines of four characters. */
const NARROWEST = SHORT_HEADER + PADDING;
/** Longer names and headers wrap rather than ask for more. */
const LONGEST_NAME = 44;
const LONGEST_HEADER = 16;
/** Type is set smaller than the largest size to keep headers and names on one line, but not below these, in points. */
const COMFORTABLE_SIZE = { headed: 9, named: 8.5 };

/** How wide the columns of a table are in half-width characters, each list at least as wide as the one before. */
export interface ColumnUnits {
  /** what figures and codes need to stand on one line, and what names were declared */
  least: number[];
  /** with which names mostly stand on one line too */
  named: number[];
  /** with which short headers do too */
  headed: number[];
}

/** In the order in which each list is at least as wide as the one before. */
const STAGES: readonly (keyof ColumnUnits)[] = ["least", "named", "headed"];

function wish(cell: PlacedCell, layout: Table["layout"]): { least: number; named: number; headed: number } {
  const whole = textUnits(cell.text) + cell.indent * 2;
  if (cell.role === "amount") return { least: whole, named: whole, headed: whole };
  const unbroken = Math.min(unbreakableUnits(cell.text), LONGEST_WORD);
  if (layout === "form" && cell.role === "label" && whole <= LONGEST_HEADER) {
    return { least: whole, named: whole, headed: whole };
  }
  if (cell.role !== "header") return { least: unbroken, named: Math.min(whole, LONGEST_NAME), headed: 0 };
  const least = whole <= SHORT_HEADER ? whole : unbroken;
  return { least, named: least, headed: whole <= LONGEST_HEADER ? whole : unbroken };
}

/**
 * Natural column widths of a table: an amount, a code or the label of a form does not break, a name wraps when there is
 * no room for it. Cells over several columns ask for nothing.
 */
export function columnUnits(table: Table, grid: Grid): ColumnUnits {
  const least = table.columns.map(({ role, width }) =>
    role === "amount" || table.layout === "form" ? NARROWEST : Math.max(width, 0.3) * BASE,
  );
  const units = { least, named: [...least], headed: [...least] };
  for (const cell of grid.cells) {
    if (cell.columns > 1 || cell.text === "") continue;
    let widest = 0;
    const asked = wish(cell, table.layout);
    for (const stage of STAGES) {
      widest = Math.max(widest, units[stage][cell.column] ?? 0, asked[stage] + PADDING);
      units[stage][cell.column] = widest;
    }
  }
  return units;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** The widths between two lists that add up to `total`. */
function between(narrow: readonly number[], wide: readonly number[], total: number): number[] {
  const share = (total - sum(narrow)) / (sum(wide) - sum(narrow));
  return narrow.map((units, column) => units + ((wide[column] ?? units) - units) * share);
}

/** Widths that add up to `total`: what figures need first, then what names want, then headers, then all evenly scaled. */
export function spread({ least, named, headed }: ColumnUnits, total: number): number[] {
  if (total <= sum(least))
    return between(
      least.map(() => 0),
      least,
      total,
    );
  if (total <= sum(named)) return between(least, named, total);
  if (total <= sum(headed)) return between(named, headed, total);
  return between(
    headed.map(() => 0),
    headed,
    total,
  );
}

/** The largest type size, in steps of half a point, at which so many half-width characters fit a width in points. */
function sizeFor(units: number, available: number): number {
  return Math.floor((available / units) * 2 * 2) / 2;
}

/**
 * Type size in points for a table: the largest at which headers and names, or names alone, stand on one line, if that is
 * comfortable to read, else the largest at which figures do.
 *
 * @param available width of the page between its margins, in points
 * @param largest the size used when there is room
 */
export function fittingSize({ least, named, headed }: ColumnUnits, available: number, largest: number): number {
  const withHeaders = sizeFor(sum(headed), available);
  if (withHeaders >= COMFORTABLE_SIZE.headed) return Math.min(withHeaders, largest);
  const withNames = sizeFor(sum(named), available);
  if (withNames >= COMFORTABLE_SIZE.named) return Math.min(withNames, largest);
  return Math.max(1, Math.min(sizeFor(sum(least), available), COMFORTABLE_SIZE.named, largest));
}

/**
 * Column widths that fill a page, and the type size that goes with them.
 *
 * @param available width of the page between its margins, in points
 * @param largest the size used when there is room, in points
 * @returns widths and size in points
 */
export function fitColumns(table: Table, grid: Grid, available: number, largest: number) {
  const units = columnUnits(table, grid);
  // What is written into a form is long anyway: it wraps rather than makes the type smaller.
  const decisive = table.layout === "form" ? { ...units, named: units.least, headed: units.least } : units;
  const size = fittingSize(decisive, available, largest);
  const unit = size / 2;
  return { size, widths: spread(units, available / unit).map((width) => width * unit) };
}
