import type { BudgetBook } from "../book/types";
import type { CodeBooks } from "../classification";
import { exact, type Fen } from "../money";
import { governmentEconomicLookup, lineRecord, otherRecords } from "./book-records";
import { type AmountRecord, RECORD_SETS, type RecordSet, type Trace } from "./records";
import { matcher } from "./select";

/** All amounts of a book that agree in every dimension, added up. */
export type Bucket = Omit<AmountRecord, "id">;

/** The amounts of a book, added up once; every figure of every table is read from here. */
export type Cube = ReadonlyMap<RecordSet, readonly Bucket[]>;

/**
 * Adds up a book in one pass over its lines. A hundred thousand lines repeat a few hundred combinations of codes, so
 * the tables read buckets and never the lines again.
 *
 * @throws RangeError when a sum leaves the range in which integers are exact
 */
export function cubeOf(book: BudgetBook, codes: CodeBooks): Cube {
  const cube = new Map<RecordSet, Bucket[]>(RECORD_SETS.map((set) => [set, []]));
  cube.set("lines", lineBuckets(book, codes));
  for (const record of otherRecords(book)) cube.get(record.from)?.push(record);
  for (const [set, buckets] of cube) {
    exact(
      buckets.reduce((sum, bucket) => sum + bucket.amount, 0),
      set,
    );
  }
  return cube;
}

function lineBuckets(book: BudgetBook, codes: CodeBooks): Bucket[] {
  const governmentEconomic = governmentEconomicLookup(book, codes);
  const kinds = new Map<string, string>(book.units.map((unit) => [unit.code, unit.kind]));
  const buckets = new Map<string, Bucket & { amount: Fen }>();
  for (const line of book.lines) {
    const key = `${line.function}${line.economic}${line.class}${line.source}${line.unit}|${line.project}|${line.governmentEconomic}${line.expense}${line.carriedOver}`;
    const bucket = buckets.get(key) as { amount: Fen } | undefined;
    if (bucket) bucket.amount += line.amount;
    else buckets.set(key, { ...lineRecord(line, kinds.get(line.unit) ?? "", governmentEconomic(line)) });
  }
  return [...buckets.values()];
}

/** The exact sum that a trace stands for, in fen. */
export function sumOf(cube: Cube, trace: Trace): Fen {
  let fen = 0;
  for (const term of trace) {
    const matches = matcher(term);
    for (const bucket of cube.get(term.from) ?? []) if (matches(bucket)) fen += term.sign * bucket.amount;
  }
  return fen;
}
