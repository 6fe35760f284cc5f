import type { TermSpec } from "./declaration";
import { type AmountRecord, CODE_DIMENSIONS, type Dimension, type Term, type Where } from "./records";

/** What a selection looks at: a set and the dimensions that were read of it. */
export type Selectable = Pick<AmountRecord, "from"> & Readonly<Partial<Record<Dimension, string>>>;

function hasValue(dimension: Dimension, value: string, allowed: readonly string[]): boolean {
  if (!CODE_DIMENSIONS.has(dimension)) return allowed.includes(value);
  return allowed.some((prefix) => value.startsWith(prefix));
}

/** A test for the records that a term selects, with the dimensions it looks at settled once. */
export function matcher(term: Pick<Term, "from" | "where">): (record: Selectable) => boolean {
  const wanted = Object.entries(term.where) as [Dimension, readonly string[]][];
  return (record) =>
    record.from === term.from &&
    wanted.every(([dimension, allowed]) => hasValue(dimension, record[dimension] ?? "", allowed));
}

/** A selection within a selection: of a dimension that both name, the values that both allow. */
export function narrow(where: Where, by: Where): Where {
  const narrowed: Partial<Record<Dimension, readonly string[]>> = { ...where };
  for (const [dimension, allowed] of Object.entries(by) as [Dimension, readonly string[]][]) {
    const before = where[dimension];
    narrowed[dimension] = before
      ? [
          ...allowed.filter((value) => hasValue(dimension, value, before)),
          ...before.filter((value) => !allowed.includes(value) && hasValue(dimension, value, allowed)),
        ]
      : allowed;
  }
  return narrowed;
}

/** A declared term as a complete one, within a further selection. */
export function termOf(spec: TermSpec, by: Where = {}): Term {
  return { from: spec.from, where: narrow(spec.where ?? {}, by), sign: spec.sign ?? 1 };
}
