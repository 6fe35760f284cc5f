import { type Fen, formatForTable, type PrintUnit, roundToPrinted, stepOf } from "../../money";

/** Where the printed unit is too coarse to show a difference, messages speak of yuan. */
const YUAN: PrintUnit = { label: "元", fen: 100, decimals: 2 };

/** The two values of a finding and their difference, each with its unit. */
export interface Values {
  actual: string;
  expected: string;
  /** actual − expected */
  difference: string;
}

/** An amount as messages write it: `1,952.98 万元`, `0 万元`. */
export function amountText(fen: Fen, unit: PrintUnit): string {
  return `${formatForTable(roundToPrinted(fen, unit), unit) || "0"} ${unit.label}`;
}

/** Two amounts in the unit of the tables, or in yuan where the printed figures would not show their exact difference. */
export function valuesOf(actual: Fen, expected: Fen, unit: PrintUnit): Values {
  const printedDifference = (roundToPrinted(actual, unit) - roundToPrinted(expected, unit)) * stepOf(unit);
  const shown = printedDifference === actual - expected ? unit : YUAN;
  return {
    actual: amountText(actual, shown),
    expected: amountText(expected, shown),
    difference: amountText(actual - expected, shown),
  };
}
