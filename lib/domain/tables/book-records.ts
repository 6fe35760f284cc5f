import type { BudgetBook, Line, UnitKind } from "../book/types";
import { type CodeBooks, deriveGovernmentEconomic } from "../classification";
import { type AmountRecord, CARRIED_OVER, CURRENT_YEAR, DIMENSIONS, type Dimension } from "./records";

type Dimensions = Record<Dimension, string>;

const NOTHING = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, ""])) as Dimensions;

/** Where lines stand whose department code has no government code: one row of its own, so that the table still adds up. */
export const NO_COUNTERPART = "未对应";

/** 上年结转 or 本年, as the `carriedOver` dimension writes it. */
export const carried = (carriedOver: boolean) => (carriedOver ? CARRIED_OVER : CURRENT_YEAR);

/**
 * The government economic code a line counts under: its own, else the one derived from its department code and the
 * kind of its unit (财预〔2017〕98号). A line whose code has no counterpart stands in a row of its own and is found by a rule.
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
export function governmentEconomicLookup(book: BudgetBook, codes: CodeBooks): (line: Line) => string {
  const kinds = new Map(book.units.map((unit) => [unit.code, unit.kind]));
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

/** Every amount of a book except its lines, as records of one shape. Few, so they are simply listed. */
export function otherRecords(book: BudgetBook): AmountRecord[] {
  const kinds = new Map<string, string>(book.units.map((unit) => [unit.code, unit.kind]));
  const of = (from: AmountRecord["from"], id: string, amount: number, known: Partial<Dimensions>): AmountRecord => ({
    ...NOTHING,
    ...known,
    unitKind: kinds.get(known.unit ?? "") ?? "",
    from,
    id,
    amount,
  });
  const records = [
    ...book.revenues.map((revenue, i) =>
      of("revenues", `revenues[${i}]`, revenue.amount, {
        unit: revenue.unit,
        source: revenue.source,
        carriedOver: carried(revenue.carriedOver),
      }),
    ),
    ...book.carryForward.map((item, i) =>
      of("carryForward", `carryForward[${i}]`, item.amount, { unit: item.unit, source: item.source }),
    ),
    ...book.procurement.map((item, i) =>
      of("procurement", `procurement[${i}]`, item.amount, {
        unit: item.unit,
        project: item.project ?? "",
        source: item.source,
        carriedOver: carried(item.carriedOver),
        category: item.category,
        item: item.name,
      }),
    ),
    ...book.projects.map((project, i) =>
      of("localTransfers", `projects[${i}].localTransfer`, project.localTransfer, {
        unit: project.unit,
        project: project.code,
      }),
    ),
  ];
  return [...records, ...priorRecords(book)];
}

/** Last year's amounts. Where its revenue is not known, last year's income is its expenditure by source (收支平衡). */
function priorRecords(book: BudgetBook): AmountRecord[] {
  const prior = book.priorYear;
  if (!prior) return [];
  const income = prior.revenues ?? prior.lines;
  const incomePath = prior.revenues ? "revenues" : "lines";
  return [
    ...prior.lines.map((line, i) => ({
      ...NOTHING,
      from: "priorLines" as const,
      id: `priorYear.lines[${i}]`,
      amount: line.amount,
      class: line.class,
      function: line.function,
      source: line.source,
      carriedOver: carried(line.carriedOver),
    })),
    ...income.map((revenue, i) => ({
      ...NOTHING,
      from: "priorRevenues" as const,
      id: `priorYear.${incomePath}[${i}]`,
      amount: revenue.amount,
      source: revenue.source,
      carriedOver: carried(revenue.carriedOver),
    })),
    ...Object.entries(prior.threePublic).map(([item, amount]) => ({
      ...NOTHING,
      from: "priorThreePublic" as const,
      id: `priorYear.threePublic.${item}`,
      amount,
      item,
    })),
    {
      ...NOTHING,
      from: "priorOperatingExpense" as const,
      id: "priorYear.operatingExpense",
      amount: prior.operatingExpense,
    },
  ];
}

/** One line as a record. */
export function lineRecord(line: Line, kind: string, governmentEconomic: string): AmountRecord {
  return {
    from: "lines",
    id: line.id,
    amount: line.amount,
    unit: line.unit,
    unitKind: kind,
    class: line.class,
    project: line.project ?? "",
    function: line.function,
    economic: line.economic,
    governmentEconomic,
    source: line.source,
    carriedOver: carried(line.carriedOver),
    expense: line.expense ?? "",
    category: "",
    item: "",
  };
}

/** Every amount of a book as records, lines first in their order. */
export function recordsOf(book: BudgetBook, codes: CodeBooks): AmountRecord[] {
  const governmentEconomic = governmentEconomicLookup(book, codes);
  const kinds = new Map<string, string>(book.units.map((unit) => [unit.code, unit.kind]));
  const lines = book.lines.map((line) => lineRecord(line, kinds.get(line.unit) ?? "", governmentEconomic(line)));
  return [...lines, ...otherRecords(book)];
}
