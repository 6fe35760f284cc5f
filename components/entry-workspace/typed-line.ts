import type { ExpenditureClass, ExpenseKind, Line, Source, UnitKind } from "@/lib/domain/book/types";
import { type CodeBooks, deriveGovernmentEconomic, usualExpense } from "@/lib/domain/classification";
import type { CellValue } from "@/lib/domain/entry/columns";
import type { LineFigures } from "@/lib/domain/entry/line-figures";

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
const ENTERED: ReadonlySet<string> = new Set([...LINE_FIELDS, "calculation"]);

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

/** L045; null while the line has no number of its own */
const numberOf = ({ id }: TypedLine) => (/^L\d+$/.test(id) ? id : null);

/** What the cells of a line hold; 测算依据 is kept with the amount. @param figures what stands beside it */
export function cellsOf(
  line: TypedLine,
  figures: LineFigures,
): Record<LineField | "calculation" | "number" | keyof LineFigures, CellValue> {
  const cells = LINE_FIELDS.map((field) => [field, line[field]] as const);
  return {
    ...(Object.fromEntries(cells) as Record<LineField, CellValue>),
    calculation: line.calculation ?? null,
    number: numberOf(line),
    ...figures,
  };
}

/** What the first line holds before anything was typed: most money is 一般公共预算 of the year. */
const FIRST_CELLS: Readonly<Record<LineField, CellValue>> = {
  function: null,
  economic: null,
  governmentEconomic: null,
  source: "generalPublicBudget",
  carriedOver: null,
  expense: null,
  amount: null,
  note: null,
};

/** What a new line holds before anything was typed: function and source of the line above it. */
export function newCells(above: Readonly<Record<string, CellValue>> | null): Readonly<Record<LineField, CellValue>> {
  if (!above) return FIRST_CELLS;
  const { function: code = null, source = null } = above;
  return { ...FIRST_CELLS, function: code, source: source ?? FIRST_CELLS.source };
}

/** Whether nothing was typed into a line. @param begun what it held before; what a new line holds by itself does not count */
export function isBlankLine(line: TypedLine, begun: Readonly<Record<string, CellValue>> = FIRST_CELLS): boolean {
  return LINE_FIELDS.every((field) => (!line[field] && line[field] !== 0) || line[field] === begun[field]);
}

/** The fields of a line that the program filled and nobody needs to look at while typing. */
export function softFields(
  line: TypedLine,
  begun: Readonly<Record<string, CellValue>> | undefined,
  derive: (line: TypedLine) => string | null,
): ReadonlySet<string> {
  const soft = new Set<string>();
  const { economic, governmentEconomic, expense } = line;
  if (governmentEconomic === null && (economic === null || derive(line) !== null)) soft.add("governmentEconomic");
  if (line.class === "basic" && expense !== null && expense === usual(economic)) soft.add("expense");
  if (!begun) return soft;
  for (const field of ["function", "source"] as const) {
    if (line[field] !== null && line[field] === begun[field]) soft.add(field);
  }
  return line.carriedOver ? soft : soft.add("carriedOver");
}

const usual = (economic: string | null) => (economic === null ? null : usualExpense(economic));

/** 人员经费 or 公用经费 as the economic code has it; where a code leaves it open it is asked for, not carried from another. */
function expenseOf(before: TypedLine, after: TypedLine, chosen: boolean): ExpenseKind | null {
  if (after.class !== "basic") return after.expense;
  if (after.expense === null) return usual(after.economic);
  if (chosen || after.economic === before.economic) return after.expense;
  const derived = before.expense === usual(before.economic);
  return usual(after.economic) ?? (derived ? null : after.expense);
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
  // Undoing brings cells back as they were shown, with what stands beside them and is nothing that is entered.
  const entered = Object.entries(cells).filter(([column]) => ENTERED.has(column));
  const next = { ...line, ...Object.fromEntries(entered) } as TypedLine;
  next.carriedOver = cells.carriedOver === undefined ? line.carriedOver : cells.carriedOver === true;
  next.expense = expenseOf(line, next, cells.expense !== undefined);
  if (next.governmentEconomic !== null && next.governmentEconomic === derive(next)) next.governmentEconomic = null;
  if (typeof next.note === "string" && next.note.trim() === "") next.note = null;
  if (!next.calculation) delete next.calculation;
  return next;
}
