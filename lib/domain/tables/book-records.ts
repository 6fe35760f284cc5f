import type { BudgetBook, Line, UnitKind } from "../book/types";
import { type CodeBooks, deriveGovernmentEconomic } from "../classification";
import type { Fen } from "../money";
import { type AmountRecord, CARRIED_OVER, CURRENT_YEAR, DIMENSIONS, type Dimension, type RecordSet } from "./records";

/** One set of a book's amounts, read by position; a dimension it does not name is blank throughout. */
export interface RecordReader {
  length: number;
  id(index: number): string;
  amount(index: number): Fen;
  dimensions: Partial<Record<Dimension, (index: number) => string>>;
}

/** How each set of a book's amounts is read. */
export type RecordReaders = Readonly<Record<RecordSet, RecordReader>>;

/** Where lines stand whose department code has no government code: a row of its own, so that the table still adds up. */
export const NO_COUNTERPART = "未对应";

/** 上年结转 or 本年, as the `carriedOver` dimension writes it. */
const carried = (item: { carriedOver: boolean }) => (item.carriedOver ? CARRIED_OVER : CURRENT_YEAR);

/**
 * The government economic code a line counts under: its own, else the one derived from its department code and the
 * kind of its unit (财预〔2017〕98号). A line whose code has no counterpart stands in a row of its own and is found by a
 * rule.
 */
export function governmentEconomicOf(
  line: Pick<Line, "economic" | "governmentEconomic">,
  kind: UnitKind | undefined,
  codes: CodeBooks,
): string {
  if (line.governmentEconomic !== null) return line.governmentEconomic;
  return (kind && deriveGovernmentEconomic(codes, line.economic, kind)?.code) ?? NO_COUNTERPART;
}

/** Remembers the derived government code of each department code and kind: lines repeat few of them. */
function governmentEconomicLookup(kinds: ReadonlyMap<string, UnitKind>, codes: CodeBooks): (line: Line) => string {
  const known = new Map<UnitKind | undefined, Map<string, string>>();
  return (line) => {
    if (line.governmentEconomic !== null) return line.governmentEconomic;
    const kind = kinds.get(line.unit);
    const derived = known.get(kind) ?? new Map<string, string>();
    known.set(kind, derived);
    let code = derived.get(line.economic);
    if (code === undefined) {
      code = governmentEconomicOf(line, kind, codes);
      derived.set(line.economic, code);
    }
    return code;
  };
}

function reader<T extends { amount: Fen }>(
  items: readonly T[],
  id: (item: T, index: number) => string,
  dimensions: Partial<Record<Dimension, (item: T) => string>>,
): RecordReader {
  const at = (index: number) => items[index] as T;
  const read = Object.entries(dimensions).map(([dimension, of]) => [dimension, (index: number) => of(at(index))]);
  return {
    length: items.length,
    id: (index) => id(at(index), index),
    amount: (index) => at(index).amount,
    dimensions: Object.fromEntries(read),
  };
}

/** How every amount of a book is read: its lines, its other entries, and last year's. */
export function readersOf(book: BudgetBook, codes: CodeBooks): RecordReaders {
  const kinds = new Map(book.units.map((unit) => [unit.code, unit.kind]));
  const unitDimensions = {
    unit: (item: { unit: string }) => item.unit,
    unitKind: (item: { unit: string }) => kinds.get(item.unit) ?? "",
  };
  const project = (item: { project: string | null }) => item.project ?? "";
  const source = (item: { source: string }) => item.source;
  return {
    lines: reader(book.lines, (line) => line.id, {
      ...unitDimensions,
      project,
      source,
      carriedOver: carried,
      class: (line) => line.class,
      function: (line) => line.function,
      economic: (line) => line.economic,
      governmentEconomic: governmentEconomicLookup(kinds, codes),
      expense: (line) => line.expense ?? "",
    }),
    revenues: reader(book.revenues, (_, i) => `revenues[${i}]`, { ...unitDimensions, source, carriedOver: carried }),
    carryForward: reader(book.carryForward, (_, i) => `carryForward[${i}]`, { ...unitDimensions, source }),
    procurement: reader(book.procurement, (_, i) => `procurement[${i}]`, {
      ...unitDimensions,
      project,
      source,
      carriedOver: carried,
      category: (item) => item.category,
      item: (item) => item.name,
    }),
    localTransfers: reader(
      book.projects.map(({ code, unit, localTransfer }) => ({ project: code, unit, amount: localTransfer })),
      (_, i) => `projects[${i}].localTransfer`,
      { ...unitDimensions, project },
    ),
    ...priorReaders(book),
  };
}

/** Last year's amounts. Where its revenue is not known, last year's income is its expenditure by source (收支平衡). */
function priorReaders(book: BudgetBook) {
  const prior = book.priorYear;
  const bySource = { source: (item: { source: string }) => item.source, carriedOver: carried };
  const path = prior?.revenues ? "revenues" : "lines";
  return {
    priorLines: reader(prior?.lines ?? [], (_, i) => `priorYear.lines[${i}]`, {
      ...bySource,
      class: (line) => line.class,
      function: (line) => line.function,
    }),
    priorRevenues: reader(prior?.revenues ?? prior?.lines ?? [], (_, i) => `priorYear.${path}[${i}]`, bySource),
    priorThreePublic: reader(
      Object.entries(prior?.threePublic ?? {}).map(([item, amount]) => ({ item, amount })),
      ({ item }) => `priorYear.threePublic.${item}`,
      { item: ({ item }) => item },
    ),
    priorOperatingExpense: reader(
      prior ? [{ amount: prior.operatingExpense }] : [],
      () => "priorYear.operatingExpense",
      {},
    ),
  };
}

/** The records of one set with all their dimensions, in the order of the book. */
export function recordsOf(readers: RecordReaders, from: RecordSet): AmountRecord[] {
  const { length, id, amount, dimensions } = readers[from];
  return Array.from({ length }, (_, index) => {
    const values = DIMENSIONS.map((dimension) => [dimension, dimensions[dimension]?.(index) ?? ""]);
    return {
      ...(Object.fromEntries(values) as Record<Dimension, string>),
      from,
      id: id(index),
      amount: amount(index),
    };
  });
}
