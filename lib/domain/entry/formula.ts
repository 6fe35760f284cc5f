import { calculate } from "../calculation";
import type { AmountUnit, Fen } from "../money";

/** An amount that was typed as arithmetic, and the arithmetic as it is kept; or why it is none, in plain Chinese. */
export type ReadFormula = { ok: true; fen: Fen; calculation: string } | { ok: false; message: string };

/** Whether a text is meant as arithmetic: `=12*3500`. */
export function isFormula(text: string): boolean {
  return /^\s*[=＝]/.test(text);
}

/**
 * Works out an amount that was typed as arithmetic. Where amounts are typed in 万元, arithmetic that names no money unit is
 * kept with one, so that it says the same wherever it is read.
 */
export function readFormula(text: string, unit: AmountUnit): ReadFormula {
  const typed = text.trim().slice(1).trim();
  const calculation = unit === "wan" && !typed.includes("元") ? `(${typed})万元` : typed;
  const read = calculate(calculation);
  return read.ok ? { ...read, calculation } : { ok: false, message: `“${text.trim()}”：${read.message}` };
}
