import type { BudgetBook } from "../book/types";

/**
 * The value at a path of a book. Keys may hold dots (`narrative.reasons.general.basic.causes[0].amount`), so at each step
 * the longest run of names that is a key is taken.
 *
 * @returns undefined when the path leads nowhere
 */
export function valueAt(book: BudgetBook, path: string): unknown {
  const names = path.replaceAll("[", ".").replaceAll("]", "").split(".");
  return step(book, names);
}

function step(value: unknown, names: readonly string[]): unknown {
  if (names.length === 0) return value;
  if (typeof value !== "object" || value === null) return undefined;
  for (let taken = names.length; taken > 0; taken--) {
    const key = names.slice(0, taken).join(".");
    if (Object.hasOwn(value, key)) return step(Reflect.get(value, key), names.slice(taken));
  }
  return undefined;
}
