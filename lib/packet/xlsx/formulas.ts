import { type Fen, formatForText, type PrintUnit, stepOf } from "../../domain/money";
import type { CellAddress, FigureCell, Sum } from "../../domain/tables/types";
import { quotedSheet, reference } from "./worksheet";

/** Where a figure stands in a workbook, row and column counted from 0. */
export interface WorkbookPlace {
  sheet: string;
  row: number;
  column: number;
}

export type WorkbookPlaces = ReadonlyMap<CellAddress, WorkbookPlace>;

/** A spreadsheet function takes at most 255 arguments. */
const MOST_ARGUMENTS = 200;
/** A formula has at most 8,192 characters. */
const LONGEST_FORMULA = 8_000;

/** A unit with as many decimals as it has fen: an amount in it is exact. */
export function exactUnit(unit: PrintUnit): PrintUnit {
  return { ...unit, decimals: String(unit.fen).length - 1 };
}

/** Fen as an exact decimal of the unit: `1952979900` → `1952.9799` for 万元. */
export function exactDecimal(fen: Fen, unit: PrintUnit): string {
  const exact = exactUnit(unit);
  return formatForText(fen / stepOf(exact), exact);
}

/** The sum of a figure that its formula says: of the rows below it, else of the columns beside it. */
export function formulaSum({ sums }: FigureCell): Sum | undefined {
  return sums.find(({ along }) => along === "rows") ?? sums[0];
}

/** A stretch of cells one below another, or one beside another. */
interface Stretch {
  first: WorkbookPlace;
  last: WorkbookPlace;
}

function continues({ first, last }: Stretch, next: WorkbookPlace): boolean {
  if (next.sheet !== last.sheet) return false;
  const below = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  const beside = next.row === last.row && next.column === last.column + 1 && first.row === last.row;
  return below || beside;
}

function stretches(places: readonly WorkbookPlace[]): Stretch[] {
  const found: Stretch[] = [];
  for (const place of places) {
    const current = found.at(-1);
    if (current && continues(current, place)) current.last = place;
    else found.push({ first: place, last: place });
  }
  return found;
}

function stretchText({ first, last }: Stretch, from: string): string {
  const sheet = first.sheet === from ? "" : `${quotedSheet(first.sheet)}!`;
  const start = reference(first.row, first.column);
  return first === last ? `${sheet}${start}` : `${sheet}${start}:${reference(last.row, last.column)}`;
}

/** Sums of sums until one call has few enough arguments. */
function nested(parts: readonly string[]): string {
  if (parts.length <= MOST_ARGUMENTS) return `SUM(${parts.join(",")})`;
  const groups = Array.from({ length: Math.ceil(parts.length / MOST_ARGUMENTS) }, (_, index) =>
    parts.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS),
  );
  return nested(groups.map((group) => `SUM(${group.join(",")})`));
}

/**
 * The formula that adds up cells and a constant, to the fen: spreadsheets count in binary fractions, so that a sum is
 * rounded to the place behind which nothing can stand.
 *
 * @param places where the cells stand; a cell that is not printed is zero
 * @param from the sheet the formula stands on
 * @param constant an exact decimal of the unit; empty for none
 * @returns undefined when it would be longer than a formula may be
 */
export function sumFormula(
  places: readonly (WorkbookPlace | undefined)[],
  from: string,
  unit: PrintUnit,
  constant = "",
): string | undefined {
  const printed = places.filter((place) => place !== undefined);
  const parts = stretches(printed).map((stretch) => stretchText(stretch, from));
  const all = constant ? [...parts, constant] : parts;
  const formula = `ROUND(${nested(all.length > 0 ? all : ["0"])},${exactUnit(unit).decimals})`;
  return formula.length <= LONGEST_FORMULA ? formula : undefined;
}
