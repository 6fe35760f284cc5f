import { withCodes } from "./tree";
import type { Code, CodeBooks, CodeName } from "./types";

/** So many sets of names are kept for one year's code books: the budgets that are worked on at one time. */
const KEPT = 50;

const known = new WeakMap<CodeBooks, Map<string, CodeBooks>>();

function givenCode({ code, name }: CodeName, { function: tree }: CodeBooks): Code {
  const above = tree.get(code.slice(0, 5)) ?? tree.get(code.slice(0, 3));
  return Object.freeze({
    code,
    name,
    level: code.length === 5 ? 2 : 3,
    parent: code.slice(0, -2),
    fund: above?.fund ?? "general",
    confidence: "L",
    given: true,
  });
}

/**
 * Code books in which functional codes that they do not carry have the names that were given to them. What they do carry
 * keeps its own name. The same names give the same frozen object.
 */
export function withCodeNames(books: CodeBooks, names: readonly CodeName[]): CodeBooks {
  const wanted = new Map(
    names.filter(({ code, name }) => name !== "" && !books.function.get(code)).map((one) => [one.code, one]),
  );
  if (wanted.size === 0) return books;
  const key = JSON.stringify([...wanted.values()].map(({ code, name }) => [code, name]).sort());
  const kept = known.get(books) ?? new Map<string, CodeBooks>();
  known.set(books, kept);
  const before = kept.get(key);
  if (before) return before;
  const added = [...wanted.values()].map((one) => givenCode(one, books));
  const named = Object.freeze({ ...books, function: withCodes(books.function, added) });
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, named);
  return named;
}
