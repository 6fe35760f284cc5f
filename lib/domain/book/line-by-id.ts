import type { BudgetBook, Line } from "./types";

const known = new WeakMap<readonly Line[], ReadonlyMap<string, Line>>();

/** A line of a book by its id; a finding of many places asks for many of them. */
export function lineById({ lines }: Pick<BudgetBook, "lines">, id: string): Line | undefined {
  const before = known.get(lines);
  // A line may have been added since; one that was changed in place is still the same line.
  if (before && before.size === lines.length) return before.get(id);
  const index = new Map(lines.map((line) => [line.id, line]));
  known.set(lines, index);
  return index.get(id);
}
