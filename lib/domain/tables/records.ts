import type { Fen } from "../money";

/** The sets of amounts a book holds; a figure is always a sum over one or more of them. */
export const RECORD_SETS = [
  "lines",
  "revenues",
  "carryForward",
  "procurement",
  "localTransfers",
  "priorLines",
  "priorRevenues",
  "priorThreePublic",
  "priorOperatingExpense",
] as const;
export type RecordSet = (typeof RECORD_SETS)[number];

/** What an amount can be selected by. A record that has no such property carries the empty string. */
export const DIMENSIONS = [
  "unit",
  "unitKind",
  "class",
  "project",
  "function",
  "economic",
  "governmentEconomic",
  "source",
  "carriedOver",
  "expense",
  "category",
  "item",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions whose values are codes: selecting `201` selects everything below it. */
export const CODE_DIMENSIONS: ReadonlySet<Dimension> = new Set(["function", "economic", "governmentEconomic"]);

/** A selection: every named dimension must have one of the listed values (code dimensions: begin with one). */
export type Where = Readonly<Partial<Record<Dimension, readonly string[]>>>;

/** One part of a figure: the records of a set that `where` selects, added or subtracted. */
export interface Term {
  from: RecordSet;
  where: Where;
  sign: 1 | -1;
}

/** A term as declared: added unless `sign` says otherwise. */
export interface TermSpec {
  from: RecordSet;
  where?: Where;
  sign?: 1 | -1;
}

/**
 * Where a figure comes from: what its column or item declares, within what its row selects. Applied to the book it yields the
 * records behind the figure. All figures of a column share its terms; `termsOf` writes them out for one figure.
 */
export interface Trace {
  readonly terms: readonly TermSpec[];
  readonly within: Where;
}

/** A selection of everything. */
export const EVERYTHING: Where = {};

/** Of a figure that is shown without what is behind it. */
export const NO_TRACE: Trace = { terms: [], within: EVERYTHING };

/** One amount of a book with all its dimensions; `id` names the record within its set (`L012`, `revenues[3]`). */
export type AmountRecord = { readonly from: RecordSet; readonly id: string; readonly amount: Fen } & Readonly<
  Record<Dimension, string>
>;

/** The value of the `carriedOver` dimension: 上年结转 or 本年. */
export const CARRIED_OVER = "carriedOver";
export const CURRENT_YEAR = "current";
