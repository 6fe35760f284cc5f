import { oncePer } from "../once";
import {
  type AmountRecord,
  CODE_DIMENSIONS,
  type Dimension,
  EVERYTHING,
  type Term,
  type TermSpec,
  type Trace,
  type Where,
} from "./records";

/** What a selection looks at: a set and the dimensions that were read of it. */
export type Selectable = Pick<AmountRecord, "from"> & Readonly<Partial<Record<Dimension, string>>>;

/** Whether a value of a dimension is one of those allowed, or for a code stands below one. */
export function hasValue(dimension: Dimension, value: string, allowed: readonly string[]): boolean {
  if (!CODE_DIMENSIONS.has(dimension)) return allowed.includes(value);
  return allowed.some((prefix) => value.startsWith(prefix));
}

/** A test for the records that a term selects, with the dimensions it looks at settled once. */
export function matcher(term: Pick<Term, "from" | "where">): (record: Selectable) => boolean {
  const wanted = Object.entries(term.where) as [Dimension, readonly string[]][];
  return (record) => {
    if (record.from !== term.from) return false;
    for (const [dimension, allowed] of wanted) if (!hasValue(dimension, record[dimension] ?? "", allowed)) return false;
    return true;
  };
}

/** A selection within a selection: of a dimension that both name, the values that both allow. */
export function narrow(where: Where, by: Where): Where {
  if (where === EVERYTHING) return by;
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

const asDeclared = oncePer(({ from, where = EVERYTHING, sign = 1 }: TermSpec): Term => ({ from, where, sign }));

/** A declared term as a complete one, within a further selection; without one the same object each time. */
export function termOf(spec: TermSpec, within: Where = EVERYTHING): Term {
  const term = asDeclared(spec);
  return within === EVERYTHING ? term : { from: term.from, where: narrow(term.where, within), sign: term.sign };
}

/** The terms of a figure, written out. */
export function termsOf({ terms, within }: Trace): Term[] {
  return terms.map((spec) => termOf(spec, within));
}
