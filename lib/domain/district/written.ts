import type { BudgetBook } from "../book/types";

/** What of a consolidated book people write: no department's book has it. Which units have no last year the departments say. */
function writtenIn({ narrative: { noPriorYear: _, ...narrative }, performance }: BudgetBook) {
  return { narrative, performance };
}

/** The names that people gave to codes which the book has and no department names. */
function namesBeside(book: BudgetBook, { codeNames }: BudgetBook): BudgetBook["codeNames"] {
  const used = [...book.lines, ...(book.priorYear?.lines ?? [])];
  return codeNames.filter(
    ({ code }) =>
      !book.codeNames.some((named) => named.code === code) && used.some((line) => line.function.startsWith(code)),
  );
}

/**
 * A district's book with the words that people wrote into the one made before of the same year: its narrative, the objective
 * and indicators of all departments together, names of codes. Figures, and what has no last year, stay those of the departments.
 *
 * @returns null when nobody wrote anything
 */
export function withWritten(book: BudgetBook, before: BudgetBook): BudgetBook | null {
  const names = namesBeside(book, before);
  const { narrative, performance } = writtenIn(before);
  const isBlank = JSON.stringify({ narrative, performance }) === JSON.stringify(writtenIn(book));
  if (isBlank && names.length === 0) return null;
  const { noPriorYear } = book.narrative;
  return {
    ...book,
    narrative: { ...narrative, ...(noPriorYear && { noPriorYear }) },
    performance,
    codeNames: [...book.codeNames, ...names],
  };
}
