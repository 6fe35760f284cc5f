import type { BudgetBook } from "../book/types";
import type { CodeBooks } from "../classification";
import { exact, type Fen } from "../money";
import { type RecordReader, type RecordReaders, readersOf } from "./book-records";
import { groupsBy, type Numbered } from "./groups";
import {
  DIMENSIONS,
  type Dimension,
  EVERYTHING,
  RECORD_SETS,
  type RecordSet,
  type Term,
  type Trace,
  type Where,
} from "./records";
import { hasValue, type Selectable, termOf } from "./select";

/** All amounts of a set that agree in the dimensions asked for, added up; other dimensions are absent. */
export type Bucket = Selectable & { readonly amount: Fen };

/** One dimension of a set with its values numbered. */
class Column {
  private readonly allowed = new Map<readonly string[], Uint8Array>();

  constructor(
    private readonly dimension: Dimension,
    readonly values: readonly string[],
    /** for each record, the number of its value */
    readonly numbers: Int32Array,
  ) {}

  /** For each value by its number, 1 when a selection allows it; the same list is asked for by many figures. */
  allows(list: readonly string[]): Uint8Array {
    let known = this.allowed.get(list);
    if (!known) {
      known = new Uint8Array(this.values.length);
      for (const [number, value] of this.values.entries()) {
        if (hasValue(this.dimension, value, list)) known[number] = 1;
      }
      this.allowed.set(list, known);
    }
    return known;
  }
}

/** The amounts of a set, added up by some dimensions; groups that come to zero are left out. */
interface View {
  amounts: Float64Array;
  /** by the number of a dimension, for each group the number of its value */
  numbers: readonly Int32Array[];
}

/** One dimension of a term: the value numbers of the groups of a view, and which of them the term allows. */
interface Test {
  numbers: Int32Array;
  allowed: Uint8Array;
}

const passes = (tests: readonly Test[], group: number) => {
  for (const { numbers, allowed } of tests) if (allowed[numbers[group] as number] === 0) return false;
  return true;
};

/**
 * The amounts of a book, ready to be added up by any dimensions. A table looks at two or three dimensions of its lines,
 * and over those a hundred thousand lines are a few thousand groups: each view is one pass over the numbered values,
 * made once, and every figure is read from the smallest view that has its dimensions.
 */
export class Cube {
  private readonly columns: Column[] = [];
  private readonly amounts = new Map<RecordSet, Float64Array>();
  private readonly views = new Map<number, View>();

  /** @throws RangeError when the sum of a set leaves the range in which integers are exact */
  constructor(private readonly readers: RecordReaders) {
    for (const from of RECORD_SETS) {
      const { length, amount } = readers[from];
      const amounts = new Float64Array(length);
      let sum: Fen = 0;
      for (let index = 0; index < length; index++) {
        const fen = amount(index);
        amounts[index] = fen;
        sum += fen;
      }
      exact(sum, from);
      this.amounts.set(from, amounts);
    }
  }

  /** The amounts that a term selects, added up by the dimensions it names and those asked for; the latter are written out. */
  buckets(term: Pick<Term, "from" | "where">, dimensions: readonly Dimension[]): Bucket[] {
    const { from, where } = term;
    const view = this.view(from, maskOf(dimensions) | maskOf(dimensionsOf(where)));
    const tests = this.tests(view, from, where);
    const written = dimensions.map((dimension) => {
      const numbers = view.numbers[DIMENSION_NUMBERS[dimension]] as Int32Array;
      return { dimension, numbers, values: this.column(from, dimension).values };
    });
    const buckets: Bucket[] = [];
    for (let group = 0; group < view.amounts.length; group++) {
      if (!passes(tests, group)) continue;
      const bucket: Bucket & Partial<Record<Dimension, string>> = { from, amount: view.amounts[group] as Fen };
      for (const { dimension, numbers, values } of written) {
        bucket[dimension] = values[numbers[group] as number] as string;
      }
      buckets.push(bucket);
    }
    return buckets;
  }

  /** The exact sum that a trace stands for, in fen. */
  sum({ terms, within }: Trace): Fen {
    let sum: Fen = 0;
    for (const spec of terms) {
      const { from, where, sign } = termOf(spec);
      const view = this.view(from, maskOf(dimensionsOf(where)) | maskOf(dimensionsOf(within)));
      const tests = [...this.tests(view, from, where), ...this.tests(view, from, within)];
      for (let group = 0; group < view.amounts.length; group++) {
        if (passes(tests, group)) sum += sign * (view.amounts[group] as Fen);
      }
    }
    return sum;
  }

  private tests(view: View, from: RecordSet, where: Where): readonly Test[] {
    if (where === EVERYTHING) return NO_TESTS;
    return dimensionsOf(where).map((dimension) => ({
      numbers: view.numbers[DIMENSION_NUMBERS[dimension]] as Int32Array,
      allowed: this.column(from, dimension).allows(where[dimension] ?? []),
    }));
  }

  /** @param mask the dimensions, by `maskOf` */
  private view(from: RecordSet, mask: number): View {
    const key = (SET_NUMBERS[from] << DIMENSIONS.length) | mask;
    let view = this.views.get(key);
    if (!view) {
      view = this.madeView(from, mask);
      this.views.set(key, view);
    }
    return view;
  }

  /** From the groups of the set where it is large and they have what is asked for, else from its records. */
  private madeView(from: RecordSet, mask: number): View {
    const amounts = this.amounts.get(from) as Float64Array;
    const isOfGroups = amounts.length > LARGE && (mask & ~FEW_VALUED) === 0 && mask !== FEW_VALUED;
    const groups = isOfGroups ? this.view(from, FEW_VALUED) : null;
    const columns: Numbered[] = [];
    for (const [number, dimension] of DIMENSIONS.entries()) {
      if ((mask & (1 << number)) === 0) continue;
      const { numbers, values } = this.column(from, dimension);
      columns[number] = { numbers: groups?.numbers[number] ?? numbers, values };
    }
    return viewOf(groups?.amounts ?? amounts, columns);
  }

  private column(from: RecordSet, dimension: Dimension): Column {
    const key = SET_NUMBERS[from] * DIMENSIONS.length + DIMENSION_NUMBERS[dimension];
    let column = this.columns[key];
    if (!column) {
      column = numberValues(this.readers[from], dimension);
      this.columns[key] = column;
    }
    return column;
  }
}

/** @param columns by the number of their dimension; those that are not asked for are absent */
function viewOf(amounts: Float64Array, columns: readonly Numbered[]): View {
  const groups = groupsBy(amounts.length, Object.values(columns));
  const sums = new Float64Array(groups.first.length);
  for (let record = 0; record < amounts.length; record++) {
    const group = groups.of[record] as number;
    sums[group] = (sums[group] as Fen) + (amounts[record] as Fen);
  }
  const first = groups.first.filter((_, group) => sums[group] !== 0);
  const numbers = columns.map((column) => {
    const numbersOf = new Int32Array(first.length);
    for (let group = 0; group < first.length; group++) {
      numbersOf[group] = column.numbers[first[group] as number] as number;
    }
    return numbersOf;
  });
  return { amounts: sums.filter((sum) => sum !== 0), numbers };
}

function numberValues({ length, dimensions }: RecordReader, dimension: Dimension): Column {
  const read = dimensions[dimension];
  const numbers = new Int32Array(length);
  if (!read) return new Column(dimension, [""], numbers);
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
  return new Column(dimension, [...numberOf.keys()], numbers);
}

/** The cube of a book. */
export function cubeOf(book: BudgetBook, codes: CodeBooks): Cube {
  return new Cube(readersOf(book, codes));
}

/** The position of each name of a list. */
function numbered<K extends string>(names: readonly K[]): Readonly<Record<K, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<K, number>;
}

const SET_NUMBERS = numbered(RECORD_SETS);
const DIMENSION_NUMBERS = numbered(DIMENSIONS);

const NO_TESTS: readonly Test[] = [];

const dimensionsOf = (where: Where) => Object.keys(where) as Dimension[];

/** Any dimensions, in whatever order and however often they are named, as one number. */
function maskOf(dimensions: readonly Dimension[]): number {
  let asked = 0;
  for (const dimension of dimensions) asked |= 1 << DIMENSION_NUMBERS[dimension];
  return asked;
}

/** Records of a set beyond which it is grouped before views are made of it. */
const LARGE = 1_000;

/** The dimensions in which even a hundred thousand records are a few thousand groups. */
const FEW_VALUED = maskOf(DIMENSIONS.filter((dimension) => !["unit", "project", "item"].includes(dimension)));
