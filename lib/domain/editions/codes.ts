import type { BudgetBook } from "../book/types";
import { type CodeBooks, type CodeName, withCodeNames } from "../classification";
import { booksFrom } from "../classification/content";
import type { Disclosure } from "../disclosure/types";
import type { Basis } from "./basis";

/** What of a book says which codes it uses and what they are called. */
export type CodedBook = Pick<BudgetBook, "edition" | "codeNames" | "priorYear">;

/** What the code book of last year calls codes of 上年数 that this year's has no more. */
function lastYearsNames({ edition, priorYear }: CodedBook, basis: Basis): CodeName[] {
  const before = priorYear && basis.codes.functionsOf(priorYear.fiscalYear);
  if (!before) return [];
  const { function: tree } = basis.codesOf(edition);
  const gone = new Set(priorYear.lines.map((line) => line.function).filter((code) => !tree.get(code)));
  return [...gone].flatMap((code) =>
    [code.slice(0, 5), code].flatMap((one) => {
      const name = tree.get(one) ? undefined : before.get(one)?.name;
      return name === undefined ? [] : [{ code: one, name }];
    }),
  );
}

/** Names of codes that the code books of a book do not carry: of last year's codes, and those that people gave. */
export function codeNamesOf(book: CodedBook, basis: Basis): CodeName[] {
  return [...book.codeNames, ...lastYearsNames(book, basis)];
}

/**
 * The code books a book is computed with: those of its edition's year, with the names of what they do not carry: of last
 * year's codes from last year's code book, else as people gave them.
 *
 * @throws BookError when the book names an edition that does not exist
 */
export function codesOf(book: CodedBook, basis: Basis): CodeBooks {
  return withCodeNames(basis.codesOf(book.edition), codeNamesOf(book, basis));
}

/** The code books a disclosure was computed with: of a kept print those of then, whatever was imported since. */
export function codesBehind({ book, kept }: Pick<Disclosure, "book" | "kept">, basis: Basis): CodeBooks {
  if (!kept) return codesOf(book, basis);
  const books = kept.codes ? booksFrom(kept.codes) : basis.codesOf(book.edition);
  return withCodeNames(books, kept.codeNames);
}
