import type { BudgetBook } from "../book/types";
import type { Edition } from "../editions";
import type { Basis } from "../editions/basis";
import { NarrativeContext } from "../narrative/context";
import type { NarrativeFigure } from "../narrative/types";
import { runRules } from "../rules";
import { printsAt, printsTable } from "../rules/printed";
import { directoryOf, type FillContext, fillNarrativeFigures, fillTables } from "../tables/fill";
import type { Trace } from "../tables/records";
import { figuresOf, roundingsOf } from "../tables/roundings";
import { termsOf } from "../tables/select";
import type { CellAddress, FigureCell } from "../tables/types";
import { contextOf } from "./context";
import type { Disclosure } from "./types";

/** The names of the department economic codes behind a trace, in code order. */
function economicNames(context: FillContext, trace: Trace | undefined): string[] {
  const codes = new Set<string>();
  for (const term of trace ? termsOf(trace) : []) {
    for (const { economic } of context.cube.buckets(term, ["economic"])) if (economic) codes.add(economic);
  }
  return [...codes].sort().flatMap((code) => context.codes.departmentEconomic.get(code)?.name ?? []);
}

/**
 * The one computation: everything published of a book, and what its rules have to say. Pure; the same book gives the
 * same disclosure with the same basis, whatever the order of its lines.
 *
 * @throws BookError when the book names an edition that does not exist; RangeError when sums leave the exact range
 */
export function disclose(book: BudgetBook, basis: Basis): Disclosure {
  return discloseAs(basis.edition(book.edition), book, basis);
}

/** The one computation by a form set at hand, whatever edition the book names. */
export function discloseAs(edition: Edition, book: BudgetBook, basis: Basis): Disclosure {
  const context = contextOf(book, edition, basis);
  const tables = fillTables(edition.tables, context);
  const cells = figuresOf(tables);
  const roundings = roundingsOf(cells, edition.unit);
  const narrativeFigures = fillNarrativeFigures(edition.narrativeFigures, context);
  // The same map goes on with the figures of the narrative: copying one of many thousand entries costs as much as making it.
  const figures: Map<CellAddress, FigureCell | NarrativeFigure> = cells;
  for (const figure of narrativeFigures) figures.set(figure.address, figure);
  const narrative = edition.narrate(
    book,
    new NarrativeContext({
      book,
      tables,
      figures,
      prints: (address) => printsAt(edition, address),
      printsTable: (key) => printsTable(edition, key),
      unit: edition.unit,
      wording: edition.wording,
      tinyWords: edition.tinyWords,
      limits: edition.parameters,
      hasRoundings: roundings.length > 0,
      economicNames: (address) => economicNames(context, figures.get(address)?.trace),
    }),
  );
  const published = {
    edition: edition.id,
    parameters: edition.parameters,
    fiscalYear: book.fiscalYear,
    departmentName: book.department.name,
    book,
    directory: directoryOf(edition.tables, context),
    tables,
    narrativeFigures,
    narrative,
    roundings,
    figures,
  };
  return { ...published, findings: runRules(published, { edition, codes: context.codes, library: basis.codes }) };
}
