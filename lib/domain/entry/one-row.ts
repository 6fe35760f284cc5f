import type { BudgetBook } from "../book/types";
import { contextOf } from "../disclosure";
import type { Basis } from "../editions/basis";
import type { RuleContext } from "../rules";
import { figureReader } from "../rules/printed";
import { fillTables } from "../tables/fill";
import type { TableKey } from "../tables/keys";
import { figuresOf } from "../tables/roundings";

/**
 * What rules see of a book of a few rows: the book and only the tables asked for, no narrative. Rules that judge rows
 * speak the same words on it as on the whole disclosure, at a thousandth of the cost.
 *
 * @throws BookError when the book names an edition that does not exist
 */
export function rowContext(book: BudgetBook, tables: readonly TableKey[], basis: Basis): RuleContext {
  const edition = basis.edition(book.edition);
  const context = contextOf(book, edition, basis);
  const declared = edition.tables.filter(({ key }) => tables.includes(key));
  const filled = fillTables(declared, context);
  const figures = figuresOf(filled);
  return {
    book,
    edition,
    codes: context.codes,
    library: basis.codes,
    disclosure: {
      edition: edition.id,
      parameters: edition.parameters,
      fiscalYear: book.fiscalYear,
      departmentName: book.department.name,
      book,
      directory: [],
      tables: filled,
      narrativeFigures: [],
      narrative: { title: "", sections: [] },
      roundings: [],
      figures,
    },
    figure: figureReader(edition, figures),
  };
}
