import type { Fen } from "../money";
import { OPERATING_EXPENSE_UNIT_KINDS, THREE_PUBLIC_CODES } from "./three-public";
import type { BudgetBook, Line, PriorYear } from "./types";

function total(lines: Line[], of: (line: Line) => boolean): Fen {
  return lines.reduce((sum, line) => (of(line) ? sum + line.amount : sum), 0);
}

/** What next year's disclosure needs of a whole book: the 上年数 of the year that follows it. */
export function priorYearOf(book: BudgetBook): PriorYear {
  const general = book.lines.filter((line) => line.source === "generalPublicBudget");
  const spent = (codes: readonly string[]) => total(general, (line) => codes.includes(line.economic));
  const kinds: readonly string[] = OPERATING_EXPENSE_UNIT_KINDS;
  const kindOf = new Map(book.units.map((unit) => [unit.code, unit.kind]));
  return {
    fiscalYear: book.fiscalYear,
    lines: book.lines.map(({ class: kind, function: code, source, carriedOver, amount }) => ({
      class: kind,
      function: code,
      source,
      carriedOver,
      amount,
    })),
    revenues: book.revenues.map(({ source, carriedOver, amount }) => ({ source, carriedOver, amount })),
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
