import type { BudgetBook } from "../book/types";
import { type CodeBooks, type CodeName, codeBooks, functionsOfYear, withCodeNames } from "../classification";
import { editionOf } from ".";

/** What of a book says which codes it uses and what they are called. */
export type CodedBook = Pick<BudgetBook, "edition" | "codeNames" | "priorYear">;

/** What the code book of last year calls codes of 上年数 that this year's has no more. */
function lastYearsNames({ priorYear }: CodedBook, { function: tree }: CodeBooks): CodeName[] {
  const before = priorYear && functionsOfYear(priorYear.fiscalYear);
  if (!before) return [];
  const gone = new Set(priorYear.lines.map((line) => line.function).filter((code) => !tree.get(code)));
  return [...gone].flatMap((code) =>
    [code.slice(0, 5), code].flatMap((one) => {
      const name = tree.get(one) ? undefined : before.get(one)?.name;
      return name === undefined ? [] : [{ code: one, name }];
    }),
  );
}

/**
 * The code books a book is computed with: those of its edition's year, with the names of what they do not carry: of last
 * year's codes from last year's code book, else as people gave them.
 *
 * @throws BookError when the book names an edition that does not exist
 */
export function codesOf(book: CodedBook): CodeBooks {
  const books = codeBooks(editionOf(book.edition).codeBookYear);
  return withCodeNames(books, [...book.codeNames, ...lastYearsNames(book, books)]);
}
