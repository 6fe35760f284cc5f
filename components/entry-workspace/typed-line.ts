import type { ExpenditureClass, Line, Source, UnitKind } from "@/lib/domain/book/types";
import { type CodeBooks, deriveGovernmentEconomic } from "@/lib/domain/classification";
import type { CellValue } from "@/lib/domain/entry/columns";

/** A line while it is typed: what was not entered yet is null, an amount that cannot be read stays as it was typed. */
export interface TypedLine extends Omit<Line, "function" | "economic" | "source" | "amount"> {
  function: string | null;
  economic: string | null;
  source: Source | null;
  amount: number | string | null;
}

/** The fields of a line that a grid shows, by the ids of its columns. */
export const LINE_FIELDS = [
  "function",
  "economic",
  "governmentEconomic",
  "source",
  "carriedOver",
  "expense",
  "amount",
  "note",
] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** Where a new line belongs. */
export interface LineHome {
  unit: string;
  class: ExpenditureClass;
  /** code of the project; null for basic expenditure */
  project: string | null;
}

/** A line of which nothing was typed yet. @param key stands in for the id until the server gives one */
export function blankLine(key: string, home: LineHome): TypedLine {
  return {
    ...home,
    id: key,
    function: null,
    economic: null,
    governmentEconomic: null,
    source: null,
    carriedOver: false,
    expense: null,
    amount: null,
    note: null,
  };
}

/** The government economic code that follows from the department's; null when there is none. */
export function derivedCode(codes: CodeBooks, line: TypedLine, kind: UnitKind): string | null {
  return line.economic === null ? null : (deriveGovernmentEconomic(codes, line.economic, kind)?.code ?? null);
}

/** What the cells of a line hold. */
export function cellsOf(line: TypedLine): Record<LineField, CellValue> {
  const cells = LINE_FIELDS.map((field) => [field, line[field]] as const);
  return Object.fromEntries(cells) as Record<LineField, CellValue>;
}

/** What a new line holds before anything was typed: most money is 一般公共预算 of the year. */
export const NEW_CELLS: Readonly<Record<LineField, CellValue>> = {
  function: null,
  economic: null,
  governmentEconomic: null,
  source: "generalPublicBudget",
  carriedOver: null,
  expense: null,
  amount: null,
  note: null,
};

/** Whether nothing was typed into a line: what a new line holds by itself does not count. */
export function isBlankLine(line: TypedLine): boolean {
  return LINE_FIELDS.every((field) => (!line[field] && line[field] !== 0) || line[field] === NEW_CELLS[field]);
}

/**
 * A line with other values in some cells. A government code that equals the derived one is no choice of a person and is
 * left to be derived; a note without words is none.
 */
export function withCells(
  line: TypedLine,
  cells: Readonly<Record<string, CellValue>>,
  derive: (line: TypedLine) => string | null,
): TypedLine {
  const next = { ...line, ...cells } as TypedLine;
  next.carriedOver = cells.carriedOver === undefined ? line.carriedOver : cells.carriedOver === true;
  if (next.governmentEconomic !== null && next.governmentEconomic === derive(next)) next.governmentEconomic = null;
  if (typeof next.note === "string" && next.note.trim() === "") next.note = null;
  return next;
}
