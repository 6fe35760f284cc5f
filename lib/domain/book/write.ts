import { formatYuan } from "../money";
import { writeReason } from "./reason";
import type { BudgetBook, Performance, PriorYear, UnitStatement } from "./types";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Drops what says nothing: null, what is not there, and the false flag of something that is not carried over. */
function compact<T extends object>(record: T): { [key: string]: Json } {
  const says = (key: string, value: unknown) =>
    value !== null && value !== undefined && !(key === "carriedOver" && !value);
  const entries = Object.entries(record).filter(([key, value]) => says(key, value));
  return Object.fromEntries(entries) as { [key: string]: Json };
}

const withYuan = <T extends { amount: number }>(record: T) => compact({ ...record, amount: formatYuan(record.amount) });

function writeNoPriorYear({ noPriorYear }: BudgetBook["narrative"]): Json {
  if (!noPriorYear) return null;
  const { department, units } = noPriorYear;
  return compact({ department, units: units.length > 0 ? units.map(compact) : null });
}

function writePriorYear(prior: PriorYear | null | undefined): Json {
  if (!prior) return null;
  return compact({
    fiscalYear: prior.fiscalYear,
    lines: prior.lines.map(withYuan),
    revenues: prior.revenues?.map(withYuan) ?? null,
    threePublic: Object.fromEntries(Object.entries(prior.threePublic).map(([item, fen]) => [item, formatYuan(fen)])),
    operatingExpense: formatYuan(prior.operatingExpense),
  });
}

const writePerformance = (performance: Performance): Json =>
  compact({ ...performance, indicators: performance.indicators.map(compact) });

const writeReasons = (reasons: BudgetBook["narrative"]["reasons"]): Json =>
  Object.fromEntries(Object.entries(reasons).map(([subject, reason]) => [subject, writeReason(reason)])) as Json;

/** What a unit states, as the book file has it. */
export function writeUnitStatement(statement: UnitStatement): { [key: string]: Json } {
  const { performance, assets, priorYear } = statement;
  return compact({
    ...statement,
    reasons: writeReasons(statement.reasons),
    performance: performance ? writePerformance(performance) : null,
    assets: assets ? compact(assets) : null,
    priorYear: writePriorYear(priorYear),
  });
}

/** A book as `budget-book/1` JSON: amounts as yuan strings, nothing that is null. `readBook` gives the same book back. */
export function writeBook(book: BudgetBook): Json {
  return compact({
    format: book.format,
    fiscalYear: book.fiscalYear,
    edition: book.edition,
    codeNames: book.codeNames.length > 0 ? book.codeNames.map(compact) : null,
    department: compact(book.department),
    units: book.units.map(compact),
    lines: book.lines.map(withYuan),
    revenues: book.revenues.map(withYuan),
    carryForward: book.carryForward.map(withYuan),
    projects: book.projects.map((project) =>
      compact({
        ...project,
        localTransfer: formatYuan(project.localTransfer),
        indicators: project.indicators.map(compact),
      }),
    ),
    performance: writePerformance(book.performance),
    procurement: book.procurement.map(withYuan),
    assets: compact(book.assets),
    priorYear: writePriorYear(book.priorYear),
    narrative: compact({
      ...book.narrative,
      reasons: writeReasons(book.narrative.reasons),
      noPriorYear: writeNoPriorYear(book.narrative),
    }),
    unitStatements: book.unitStatements?.length ? book.unitStatements.map(writeUnitStatement) : null,
    notStated: book.notStated ?? null,
  });
}
