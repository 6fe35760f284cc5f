import { type Fen, formatForTable, type PrintUnit, roundToPrinted } from "../../money";

/** Where the printed unit is too coarse to show a difference, messages speak of yuan. */
const YUAN: PrintUnit = { label: "元", fen: 100, decimals: 2 };

/** The two values of a finding and their difference, each with its unit. */
export interface Values {
  actual: string;
  expected: string;
  /** actual − expected */
  difference: string;
}

/** What an amount is called and the amount, set apart by a space unless a full-width mark does it. */
export function labelled(label: string, amount: string): string {
  return /[）”]$/.test(label) ? label + amount : `${label} ${amount}`;
}

/** An amount as messages write it: `1,952.98 万元`, `0 万元`; in yuan when rounding leaves nothing of it. */
export function amountText(fen: Fen, unit: PrintUnit): string {
  if (fen !== 0 && roundToPrinted(fen, unit) === 0) return `${formatForTable(roundToPrinted(fen, YUAN), YUAN)} 元`;
  return `${formatForTable(roundToPrinted(fen, unit), unit) || "0"} ${unit.label}`;
}

/**
 * Two amounts in the unit of the tables, or in yuan where a reader's own subtraction of the printed figures would show no
 * difference or another one.
 */
export function valuesOf(actual: Fen, expected: Fen, unit: PrintUnit): Values {
  const difference = roundToPrinted(actual - expected, unit);
  const printed = roundToPrinted(actual, unit) - roundToPrinted(expected, unit);
  const shown = difference !== 0 && difference === printed ? unit : YUAN;
  return {
    actual: amountText(actual, shown),
    expected: amountText(expected, shown),
    difference: amountText(actual - expected, shown),
  };
}
