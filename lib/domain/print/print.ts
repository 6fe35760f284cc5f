import type { BudgetBook } from "../book/types";
import type { BasisStatement, Disclosure, Kept } from "../disclosure/types";
import { editionOf } from "../editions";
import type { Basis } from "../editions/basis";
import { codeNamesOf } from "../editions/codes";
import type { NarrativeFigure } from "../narrative/types";
import { overviewOf } from "../overview";
import { coverageOf, ruleBasis } from "../rules";
import { figuresOf } from "../tables/roundings";
import type { CellAddress, FigureCell } from "../tables/types";
import { PRINT_FORMAT, type Print } from "./types";

function beside(disclosure: Disclosure, basis: Basis): Omit<Kept, "basis" | "codes"> {
  const edition = editionOf(disclosure.edition);
  return {
    coverage: coverageOf(disclosure, ruleBasis(disclosure, basis)),
    overview: overviewOf(disclosure),
    unit: edition.unit,
    tinyWords: edition.tinyWords,
    codeNames: codeNamesOf(disclosure.book, basis),
  };
}

/** The print of a disclosure, to be kept beside its book. @param stated what says what computed it, with `basis` */
export function printOf(disclosure: Disclosure, stated: BasisStatement, basis: Basis): Print {
  const { edition, parameters, fiscalYear, departmentName, directory, tables } = disclosure;
  const { narrativeFigures, narrative, roundings, findings } = disclosure;
  return {
    format: PRINT_FORMAT,
    basis: stated,
    ...{ edition, parameters, fiscalYear, departmentName, directory, tables },
    ...{ narrativeFigures, narrative, roundings, findings },
    ...beside(disclosure, basis),
  };
}

/**
 * The disclosure that a print was made of.
 *
 * @param book that was kept beside it
 * @param codes the code books it was computed with; null where they are those of today
 */
export function disclosureFrom(print: Print, book: BudgetBook, codes: Kept["codes"]): Disclosure {
  const { edition, parameters, fiscalYear, departmentName, directory, tables } = print;
  const { narrativeFigures, narrative, roundings, findings } = print;
  const { basis, coverage, overview, unit, tinyWords, codeNames } = print;
  const figures = new Map<CellAddress, FigureCell | NarrativeFigure>(figuresOf(tables));
  for (const figure of narrativeFigures) figures.set(figure.address, figure);
  return {
    ...{ edition, parameters, fiscalYear, departmentName, book, directory, tables },
    ...{ narrativeFigures, narrative, roundings, findings, figures },
    kept: { basis, coverage, overview, unit, tinyWords, codeNames, codes },
  };
}
