import type { Disclosure } from "../disclosure";
import type { Basis } from "../editions/basis";
import { codesBehind } from "../editions/codes";
import type { Fen } from "../money";
import { readersOf, recordsOf } from "../tables/book-records";
import type { Dimension } from "../tables/records";
import { type AmountChange, amountChanges } from "./amounts";
import { Teller } from "./words";

/** One kind of expenditure or income, last year and this. */
export interface YearChange extends AmountChange {
  /** `2010301 行政运行 · 30101 基本工资 · 基本支出 · 一般公共预算` */
  name: string;
  /** this year's less last year's */
  difference: Fen;
  /** `2010301 行政运行 · 基本支出 由 4.80 万元增为 5.00 万元` */
  words: string;
}

/** This year beside last, in exact amounts. Lines have no names that would last over years: kinds are compared. */
export interface YearComparison {
  /** whether last year's own lines are known; otherwise its 上年数, which know no economic code */
  byLine: boolean;
  expenditure: YearChange[];
  income: YearChange[];
}

const BY_FUNCTION: readonly Dimension[] = ["function", "class", "source"];
const BY_LINE: readonly Dimension[] = ["function", "economic", "class", "source"];
const BY_SOURCE: readonly Dimension[] = ["source", "carriedOver"];

/**
 * This year's lines and income beside last year's.
 *
 * @param last what was frozen of last year's budget; null to take the 上年数 of this year's book
 * @returns null when neither is known
 */
export function compareYears(last: Disclosure | null, current: Disclosure, basis: Basis): YearComparison | null {
  if (!last && !current.book.priorYear) return null;
  const codes = { before: codesBehind(last ?? current, basis), after: codesBehind(current, basis) };
  const teller = new Teller({ before: (last ?? current).book, after: current.book }, codes);
  const is = readersOf(current.book, codes.after);
  const was = last ? readersOf(last.book, codes.before) : is;
  const told = (change: AmountChange): YearChange => ({
    ...change,
    name: teller.key(change.key),
    difference: (change.after ?? 0) - (change.before ?? 0),
    words: teller.amount("", change),
  });
  const changes = (
    from: ["lines" | "priorLines" | "revenues" | "priorRevenues", "lines" | "revenues"],
    by: readonly Dimension[],
  ) => amountChanges(recordsOf(was, from[0]), recordsOf(is, from[1]), by).map(told);
  return {
    byLine: last !== null,
    expenditure: changes([last ? "lines" : "priorLines", "lines"], last ? BY_LINE : BY_FUNCTION),
    income: changes([last ? "revenues" : "priorRevenues", "revenues"], BY_SOURCE),
  };
}
