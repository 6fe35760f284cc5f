import { NEWNESS_PRINTED } from "./terms";
import type { BudgetBook } from "./types";
import { bodyWord, variantOf } from "./variant";

/** `本部门为2027年新设立` where the department, or the unit whose book it is, was declared to have no last year; null otherwise. */
export function departmentIsNew(book: BudgetBook): string | null {
  const declared = book.narrative.noPriorYear?.department;
  return declared ? `本${bodyWord(book)}为${book.fiscalYear}年${NEWNESS_PRINTED[declared][variantOf(book)]}` : null;
}

/**
 * Sentences without their stop that say which units have no last year, as published packets do; none when the department
 * itself has none, or figures of last year are known of no unit.
 */
export function newUnitSentences({ narrative, fiscalYear, units, priorYear }: BudgetBook): string[] {
  const declared = narrative.noPriorYear;
  if (!declared || declared.department !== null || !priorYear) return [];
  return (["established", "included"] as const).flatMap((kind) => {
    const codes = new Set(declared.units.filter((one) => one.kind === kind).map(({ unit }) => unit));
    const names = units.filter(({ code }) => codes.has(code)).map(({ name }) => name);
    if (names.length === 0) return [];
    return [`${names.join("、")}为${fiscalYear}年${NEWNESS_PRINTED[kind].unit}，${fiscalYear - 1}年初无预算`];
  });
}

/**
 * What is printed below a table that compares with last year: that the department has none, or which of its units have none,
 * whether or not the table holds money of theirs; nothing where nothing is declared.
 */
export function newThisYearNotes(book: BudgetBook): string[] {
  const declared = book.priorYear ? null : departmentIsNew(book);
  const sentences = declared ? [`${declared}，无上年预算数`] : newUnitSentences(book);
  return sentences.map((sentence) => `说明：${sentence}。`);
}
