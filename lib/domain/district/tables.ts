import type { BudgetBook } from "../book/types";
import { contextOf } from "../disclosure";
import { editionOf } from "../editions";
import type { Basis } from "../editions/basis";
import { codesOf } from "../editions/codes";
import { type Fen, tableText } from "../money";
import { splitAddress } from "../tables/cells";
import { cubeOf } from "../tables/cube";
import type { FormDeclaration, TableDeclaration } from "../tables/declaration";
import { directoryOf, fillTables } from "../tables/fill";
import { figuresOf } from "../tables/roundings";
import { termsOf } from "../tables/select";
import type { CellAddress, DirectoryEntry, FigureCell, Table } from "../tables/types";
import { condensed } from "./condense";
import { consolidate, consolidateBooks, type DepartmentBook } from "./consolidate";
import type { SourcedBook } from "./overlap";

/** The consolidated tables of a district, all but the forms of projects: each of those is one department's own. */
export interface DistrictTables {
  /** the consolidated book, condensed */
  book: BudgetBook;
  /** every table of the form set, those of projects too */
  directory: DirectoryEntry[];
  tables: Table[];
  /** every figure of the tables by address */
  figures: ReadonlyMap<CellAddress, FigureCell>;
  /** the tables that are a form a project */
  forms: DirectoryEntry[];
}

/** What one department adds to a figure of its district. */
export interface Contribution {
  /** its place among the departments of the district */
  index: number;
  fen: Fen;
  /** as its own table prints it */
  text: string;
  /** of the figure in its own table */
  address: CellAddress;
}

const isForm = (declaration: TableDeclaration): declaration is FormDeclaration =>
  declaration.kind === "form" && declaration.repeatFor !== null;

/**
 * The consolidated tables (汇总套表) of a district from its departments' condensed books, or their whole ones: the same as
 * `disclose` makes of `consolidate`, without what a page of tables does not show.
 *
 * @param district its name as printed in table titles
 * @param whose whose tables they are, as printed after it
 * @throws what `consolidate` throws
 */
export function districtTables(
  departments: readonly DepartmentBook[],
  district: string,
  basis: Basis,
  whose?: string,
): DistrictTables {
  const book = condensed(consolidateBooks(departments, district, whose));
  const edition = editionOf(book.edition);
  const context = contextOf(book, edition, basis);
  const tables = fillTables(
    edition.tables.filter((declaration) => !isForm(declaration)),
    context,
  );
  const forms = directoryOf(edition.tables.filter(isForm), context);
  return { book, directory: directoryOf(edition.tables, context), tables, figures: figuresOf(tables), forms };
}

/**
 * The forms of one department's projects as they stand among the consolidated tables, in the order of the form set.
 *
 * @param sourced its whole book
 * @throws what `consolidate` throws
 */
export function projectForms(
  sourced: SourcedBook,
  district: string,
  basis: Basis,
  whose?: string,
): Pick<DistrictTables, "book" | "tables"> {
  const book = consolidate([sourced], district, whose);
  const edition = editionOf(book.edition);
  const wanted = edition.tables.filter(
    (one) => isForm(one) && book.projects.some(({ tier }) => tier === one.repeatFor),
  );
  return { book, tables: fillTables(wanted, contextOf(book, edition, basis)) };
}

/** The forms of projects where no department has one: each stands once, empty. */
export function emptyForms({ book, forms }: DistrictTables, filled: ReadonlySet<string>, basis: Basis): Table[] {
  const edition = editionOf(book.edition);
  const missing = forms.filter(({ key }) => !filled.has(key)).map(({ key }) => key);
  const declarations = edition.tables.filter(({ key }) => missing.includes(key));
  return fillTables(declarations, contextOf(book, edition, basis));
}

/** Purchases are numbered within a book (A01, A02 …): the same ones stand under other numbers in another's. */
function isNumberedWithinBook(declaration: TableDeclaration | undefined): declaration is TableDeclaration {
  return declaration?.kind === "grid" && declaration.axis === "procurement";
}

/** The address of the figure in a department's own table that selects the same. */
function addressWithin(book: BudgetBook, declaration: TableDeclaration, figure: FigureCell, basis: Basis): CellAddress {
  const edition = editionOf(book.edition);
  const wanted = JSON.stringify(termsOf(figure.trace));
  for (const own of figuresOf(fillTables([declaration], contextOf(book, edition, basis))).values()) {
    if (splitAddress(own.address).column !== splitAddress(figure.address).column) continue;
    if (JSON.stringify(termsOf(own.trace)) === wanted) return own.address;
  }
  return figure.address;
}

/**
 * Where a figure of the consolidated tables comes from, department by department: those that add something, in their order.
 * Their amounts add up to the figure exactly.
 *
 * @param departments the books that the tables were made of
 * @returns null when the tables have no figure at this address
 */
export function contributionsTo(
  { book: whole, figures }: DistrictTables,
  departments: readonly DepartmentBook[],
  address: CellAddress,
  basis: Basis,
): Contribution[] | null {
  const figure = figures.get(address);
  if (!figure) return null;
  const { tables, unit } = editionOf(whole.edition);
  const declaration = tables.find(({ key }) => key === splitAddress(address).table);
  const codes = codesOf(whole, basis);
  return departments.flatMap(({ book }, index) => {
    // A last year that the district leaves out adds nothing to it.
    const counted = whole.priorYear === null ? { ...book, priorYear: null } : book;
    const fen = cubeOf(counted, codes).sum(figure.trace);
    if (fen === 0) return [];
    const own = isNumberedWithinBook(declaration) ? addressWithin(book, declaration, figure, basis) : address;
    return [{ index, fen, text: tableText(fen, unit), address: own }];
  });
}
