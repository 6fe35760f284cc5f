import { type BudgetBook, THREE_PUBLIC_ITEMS } from "../book/types";
import type { Fen } from "../money";
import type { Doubt } from "./doubt";
import { isNear, largerReadings, type Reading, smallerReadings } from "./readings";
import {
  type Comparison,
  functionKey,
  isTooLarge,
  isTooSmall,
  OPERATING_EXPENSE_KEY,
  threePublicKey,
  type Yardsticks,
  yardsticksOf,
} from "./yardsticks";

/** A figure of last year that is asked about. */
export interface LastYearDoubt extends Doubt {
  /** where it stands in the book */
  path: string;
  amount: Fen;
}

/** All amounts together never change so much from one year to the next. */
const TURN = 1_000;

function otherReading(amount: Fen, comparison: Comparison): Reading | null {
  const { now, before } = comparison;
  const fits = ({ fen, factor }: Reading) => factor >= 1_000 && isNear(now, before - amount + fen, factor);
  if (isTooSmall(comparison)) return largerReadings(amount).find(fits) ?? null;
  if (isTooLarge(comparison)) return smallerReadings(amount).find(fits) ?? null;
  return null;
}

function figuresOf(book: BudgetBook): { path: string; key: string; amount: Fen }[] {
  const { priorYear } = book;
  if (!priorYear) return [];
  return [
    ...priorYear.lines.map((line, index) => ({
      path: `priorYear.lines[${index}].amount`,
      key: functionKey(line),
      amount: line.amount,
    })),
    ...THREE_PUBLIC_ITEMS.map((item) => ({
      path: `priorYear.threePublic.${item}`,
      key: threePublicKey(item),
      amount: priorYear.threePublic[item],
    })),
    { path: "priorYear.operatingExpense", key: OPERATING_EXPENSE_KEY, amount: priorYear.operatingExpense },
  ];
}

/** Whether the amounts of last year are of another order altogether; then it is not one figure that slipped. */
export function isAllOfAnotherOrder({ priorTotal, total }: Yardsticks): boolean {
  return priorTotal !== null && priorTotal > 0 && (total >= priorTotal * TURN || priorTotal >= total * TURN);
}

/** Asks about figures of last year that are a thousand times and more away from this year's while another reading is near. */
export function doubtsOfLastYear(book: BudgetBook): LastYearDoubt[] {
  const yardsticks = yardsticksOf(book);
  if (isAllOfAnotherOrder(yardsticks)) return [];
  return figuresOf(book).flatMap(({ path, key, amount }) => {
    const comparison = yardsticks.comparisons.get(key);
    const reading = comparison && otherReading(amount, comparison);
    if (!comparison || !reading) return [];
    return [{ path, amount, because: `与本年${comparison.label}相差悬殊`, other: reading.fen }];
  });
}
