import type { BudgetBook } from "../book/types";
import { type CodeName, namelessIn, standingOf } from "../classification";
import type { Basis } from "../editions/basis";
import { codesOf } from "../editions/codes";

/**
 * The functional codes of a book, of this year and last, whose names people give because no code book carries them, in code
 * order; the name is blank while nobody gave one. A code that is wrong is not among them.
 */
export function codesToName(book: BudgetBook, basis: Basis): CodeName[] {
  const tree = codesOf({ ...book, codeNames: [] }, basis).function;
  const lines = new Set(book.lines.map((line) => line.function));
  const last = (book.priorYear?.lines ?? []).map((line) => line.function).filter((code) => !lines.has(code));
  const unlisted = [...lines].filter((code) => standingOf(tree, code) === "unlisted");
  const wanted = new Set([...unlisted, ...last].flatMap((code) => namelessIn(tree, code)));
  const given = new Map(book.codeNames.map(({ code, name }) => [code, name]));
  return [...wanted].sort().map((code) => ({ code, name: given.get(code) ?? "" }));
}

/** The names of a book after one was written or, blank, taken away; in code order. */
export function withName(names: readonly CodeName[], code: string, name: string): CodeName[] {
  const others = names.filter((one) => one.code !== code);
  const all = name.trim() === "" ? others : [...others, { code, name: name.trim() }];
  return all.sort((a, b) => (a.code < b.code ? -1 : 1));
}
