import { exact, type Fen } from "../money";
import { OPERATING_EXPENSE_UNIT_KINDS, THREE_PUBLIC_CODES } from "./three-public";
import type { BudgetBook, Line, PriorYear, Revenue } from "./types";

function total(lines: Line[], of: (line: Line) => boolean): Fen {
  return lines.reduce((sum, line) => (of(line) ? sum + line.amount : sum), 0);
}

/** Amounts that differ in nothing else are one amount, at the place of the first of them. */
function merged<T extends { amount: Fen }>(rows: readonly T[]): T[] {
  const known = new Map<string, T>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, amount: null });
    const same = known.get(key);
    known.set(key, { ...row, amount: exact((same?.amount ?? 0) + row.amount, "上年数") });
  }
  return [...known.values()];
}

const priorLine = ({ class: kind, function: code, source, carriedOver, amount }: Line) => ({
  class: kind,
  function: code,
  source,
  carriedOver,
  amount,
});
const priorRevenue = ({ source, carriedOver, amount }: Revenue) => ({ source, carriedOver, amount });

/**
 * What next year's disclosure needs of a whole book: the 上年数 of the year that follows it.
 *
 * @throws RangeError when amounts of one code add up to more than can be held exactly
 */
export function priorYearOf(book: BudgetBook): PriorYear {
  const general = book.lines.filter((line) => line.source === "generalPublicBudget");
  const spent = (codes: readonly string[]) => total(general, (line) => codes.includes(line.economic));
  const kinds: readonly string[] = OPERATING_EXPENSE_UNIT_KINDS;
  const kindOf = new Map(book.units.map((unit) => [unit.code, unit.kind]));
  return {
    fiscalYear: book.fiscalYear,
    lines: merged(book.lines.map(priorLine)),
    revenues: merged(book.revenues.map(priorRevenue)),
    threePublic: {
      overseas: spent(THREE_PUBLIC_CODES.overseas),
      vehiclePurchase: spent(THREE_PUBLIC_CODES.vehiclePurchase),
      vehicleOperation: spent(THREE_PUBLIC_CODES.vehicleOperation),
      reception: spent(THREE_PUBLIC_CODES.reception),
    },
    operatingExpense: total(
      general,
      (line) => line.expense === "operating" && kinds.includes(kindOf.get(line.unit) ?? ""),
    ),
  };
}
