import type { BudgetBook } from "../book/types";
import type { CodeBooks } from "../classification";
import { exact, type Fen } from "../money";
import { type RecordReader, type RecordReaders, readersOf } from "./book-records";
import { DIMENSIONS, type Dimension, RECORD_SETS, type RecordSet, type Term, type Trace } from "./records";
import { matcher, type Selectable } from "./select";

/** All amounts of a set that agree in the dimensions asked for, added up; other dimensions are absent. */
export type Bucket = Selectable & { readonly amount: Fen };

/** One dimension of a set with its values numbered. */
interface Column {
  values: readonly string[];
  /** for each record, the number of its value */
  numbers: Int32Array;
}

/** Above this many combinations of values sums are kept by key instead of in one array. */
const DENSE_LIMIT = 4_000_000;

/**
 * The amounts of a book, ready to be added up by any dimensions. A table looks at two or three dimensions of its lines,
 * and over those a hundred thousand lines are a few thousand buckets: each view is one pass over the numbered values,
 * made once, and every figure is read from the smallest view that has its dimensions.
 */
export class Cube {
  private readonly columns = new Map<string, Column>();
  private readonly amounts = new Map<RecordSet, Float64Array>();
  private readonly views = new Map<number, readonly Bucket[]>();

  /** @throws RangeError when the sum of a set leaves the range in which integers are exact */
  constructor(private readonly readers: RecordReaders) {
    for (const from of RECORD_SETS) {
      const { length, amount } = readers[from];
      const amounts = Float64Array.from({ length }, (_, index) => amount(index));
      exact(
        amounts.reduce((sum, fen) => sum + fen, 0),
        from,
      );
      this.amounts.set(from, amounts);
    }
  }

  /** The amounts of a set, added up by these dimensions; combinations that come to zero are left out. */
  buckets(from: RecordSet, dimensions: readonly Dimension[]): readonly Bucket[] {
    const key = viewKey(from, dimensions);
    const known = this.views.get(key);
    if (known) return known;
    const view = this.view(from, [...new Set(dimensions)].sort());
    this.views.set(key, view);
    return view;
  }

  /** The exact sum that a trace stands for, in fen. */
  sum(trace: Trace): Fen {
    let sum: Fen = 0;
    for (const term of trace) {
      const selects = matcher(term);
      for (const bucket of this.buckets(term.from, namedIn(term))) {
        if (selects(bucket)) sum += term.sign * bucket.amount;
      }
    }
    return sum;
  }

  private view(from: RecordSet, dimensions: readonly Dimension[]): Bucket[] {
    const columns = dimensions.map((dimension) => this.column(from, dimension));
    const sums = addUp(this.amounts.get(from) as Float64Array, columns);
    const buckets: Bucket[] = [];
    sums.forEach((amount: Fen, combination: number) => {
      if (amount === 0) return;
      const bucket: Bucket & Partial<Record<Dimension, string>> = { from, amount };
      let rest = combination;
      columns.forEach(({ values }, index) => {
        bucket[dimensions[index] as Dimension] = values[rest % values.length] as string;
        rest = Math.floor(rest / values.length);
      });
      buckets.push(bucket);
    });
    return buckets;
  }

  private column(from: RecordSet, dimension: Dimension): Column {
    const key = `${from}.${dimension}`;
    const known = this.columns.get(key);
    if (known) return known;
    const column = numberValues(this.readers[from], dimension);
    this.columns.set(key, column);
    return column;
  }
}

function numberValues({ length, dimensions }: RecordReader, dimension: Dimension): Column {
  const read = dimensions[dimension];
  const numbers = new Int32Array(length);
  if (!read) return { values: [""], numbers };
  const numberOf = new Map<string, number>();
  for (let index = 0; index < length; index++) {
    const value = read(index);
    let number = numberOf.get(value);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(value, number);
    }
    numbers[index] = number;
  }
  return { values: [...numberOf.keys()], numbers };
}

/** For each combination of values, written as one mixed-radix number, the sum of the amounts that have it. */
function addUp(amounts: Float64Array, columns: readonly Column[]): Float64Array | Map<number, Fen> {
  const combinations = columns.reduce((product, { values }) => product * Math.max(values.length, 1), 1);
  const keys = combinationsOf(amounts.length, columns);
  if (combinations > DENSE_LIMIT) {
    const sums = new Map<number, Fen>();
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as number;
      sums.set(key, (sums.get(key) ?? 0) + (amounts[index] as number));
    }
    return sums;
  }
  const sums = new Float64Array(combinations);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    sums[key] = (sums[key] as number) + (amounts[index] as number);
  }
  return sums;
}

function combinationsOf(length: number, columns: readonly Column[]): Float64Array {
  const keys = new Float64Array(length);
  let radix = 1;
  for (const { values, numbers } of columns) {
    for (let index = 0; index < length; index++) {
      keys[index] = (keys[index] as number) + (numbers[index] as number) * radix;
    }
    radix *= values.length;
  }
  return keys;
}

/** The cube of a book. */
export function cubeOf(book: BudgetBook, codes: CodeBooks): Cube {
  return new Cube(readersOf(book, codes));
}

const namedIn = ({ where }: Pick<Term, "where">) => Object.keys(where) as Dimension[];

const BITS = Object.fromEntries(DIMENSIONS.map((dimension, index) => [dimension, 1 << index])) as Record<
  Dimension,
  number
>;

/** A set and any dimensions, in whatever order and however often they are named, as one number. */
function viewKey(from: RecordSet, dimensions: readonly Dimension[]): number {
  let asked = RECORD_SETS.indexOf(from) << DIMENSIONS.length;
  for (const dimension of dimensions) asked |= BITS[dimension];
  return asked;
}

/** The buckets a term selects, by the dimensions it names and those asked for. */
export function bucketsOf(cube: Cube, term: Term, dimensions: readonly Dimension[]): Bucket[] {
  return cube.buckets(term.from, [...namedIn(term), ...dimensions]).filter(matcher(term));
}
