import type { BudgetBook, Newness } from "./types";

const MANAGED: Readonly<Record<Newness, string>> = { established: "新设立", included: "新纳入预算管理" };

/** `本部门为2027年新设立` where the department was declared to have no last year; null otherwise. */
export function departmentIsNew({ narrative, fiscalYear }: BudgetBook): string | null {
  const declared = narrative.noPriorYear?.department;
  return declared ? `本部门为${fiscalYear}年${MANAGED[declared]}` : null;
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
    const what = kind === "established" ? "新设立单位" : "新纳入预算管理的单位";
    return [`${names.join("、")}为${fiscalYear}年${what}，${fiscalYear - 1}年初无预算`];
  });
}

/** What is printed below a table that compares with last year, where something in it has none. */
export function newThisYearNotes(book: BudgetBook): string[] {
  const declared = book.priorYear ? null : departmentIsNew(book);
  const sentences = declared ? [`${declared}，无上年预算数`] : newUnitSentences(book);
  return sentences.map((sentence) => `说明：${sentence}。`);
}
