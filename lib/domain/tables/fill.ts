import { isDistrict } from "../book/district";
import { newThisYearNotes } from "../book/new-this-year";
import type { BudgetBook } from "../book/types";
import { bodyWord } from "../book/variant";
import type { CodeBooks } from "../classification";
import type { PrintUnit } from "../money";
import type { NarrativeFigure } from "../narrative/types";
import type { Axis } from "./axes";
import { addressOf, figureCell } from "./cells";
import type { Cube } from "./cube";
import type { AxisName, FormSubject, NarrativeFigureSpec, TableDeclaration, TableHead } from "./declaration";
import { fillForm } from "./form";
import { fillGrid } from "./grid";
import { EVERYTHING } from "./records";
import { fillStatement } from "./statement";
import type { DirectoryEntry, Table } from "./types";

/** What the engine fills tables from. */
export interface FillContext {
  book: BudgetBook;
  codes: CodeBooks;
  cube: Cube;
  unit: PrintUnit;
  /** the rows of grids */
  axis(name: AxisName): Axis;
  /** puts year and region into a declared text */
  say(text: string): string;
}

/**
 * Puts the year, the year before, the region and the body (部门, 单位) of a book into declared texts; those of several departments
 * speak of all.
 */
export function sayFor(book: BudgetBook): (text: string) => string {
  const own = isDistrict(book) ? (text: string) => text.replaceAll("本{body}", "各{body}") : (text: string) => text;
  const words: Readonly<Record<string, string>> = {
    "{year}": String(book.fiscalYear),
    "{priorYear}": String(book.fiscalYear - 1),
    "{region}": book.department.region,
    "{body}": bodyWord(book),
  };
  const filled = (text: string) => text.replace(/\{(?:year|priorYear|region|body)\}/g, (hole) => words[hole] ?? hole);
  return (text) => (text.includes("{") ? filled(own(text)) : own(text));
}

type Body = Pick<Table, "id" | "layout" | "columns" | "header" | "rows"> & {
  /** what a form with nothing to say says of that, in place of its table's note; null of one that has something to say */
  blankNote?: string | null;
};

/** What stands below a table without anything to say of a subject, before year and body are put in. */
export function emptyNoteOf(declaration: TableDeclaration, subject: FormSubject): string {
  return (declaration.kind === "form" ? declaration.unknownNote?.(subject) : null) ?? declaration.emptyNote;
}

/** One body a printed table: forms of projects are repeated, and printed once empty when there is no project. */
function bodiesOf(declaration: TableDeclaration, context: FillContext): Body[] {
  switch (declaration.kind) {
    case "grid":
      return [{ id: declaration.key, ...fillGrid(declaration, context) }];
    case "statement":
      return [{ id: declaration.key, ...fillStatement(declaration, context) }];
    case "form": {
      const { repeatFor } = declaration;
      const projects = context.book.projects.filter((project) => project.tier === repeatFor);
      return (projects.length ? projects : [null]).map((project) => {
        const subject = { book: context.book, project };
        const note = declaration.blank(subject) ? emptyNoteOf(declaration, subject) : null;
        return { ...fillForm(declaration, project, context), blankNote: note };
      });
    }
  }
}

function finish(head: TableHead, body: Body, context: FillContext): Table {
  const { id, layout, columns, header, rows } = body;
  const empty = rows.every((row) => row.cells.every((cell) => cell?.kind !== "figure" || cell.fen === 0));
  const note = layout === "grid" ? (empty ? head.emptyNote : null) : (body.blankNote ?? null);
  return {
    id,
    layout,
    columns,
    header,
    rows,
    key: head.key,
    number: head.number,
    sheet: head.sheet,
    title: context.say(head.title),
    label: context.say(head.label),
    departmentName: context.book.department.name,
    unit: context.unit,
    orientation: head.orientation,
    notes: [
      ...(note === null ? [] : [context.say(note)]),
      ...(head.comparesLastYear && !empty ? newThisYearNotes(context.book) : []),
    ],
    empty,
  };
}

/** Fills every table of a form set, in its order. */
export function fillTables(declarations: readonly TableDeclaration[], context: FillContext): Table[] {
  return declarations.flatMap((declaration) =>
    bodiesOf(declaration, context).map((body) => finish(declaration, body, context)),
  );
}

/** The directory (目录): every table of the form set once. */
export function directoryOf(declarations: readonly TableDeclaration[], context: FillContext): DirectoryEntry[] {
  return declarations.map(({ key, number, sheet, title }) => ({ key, number, sheet, title: context.say(title) }));
}

/** The figures that only the narrative needs; their table is `narrative`. */
export function fillNarrativeFigures(specs: readonly NarrativeFigureSpec[], context: FillContext): NarrativeFigure[] {
  return specs.map(({ id, label, terms }) => {
    const trace = { terms, within: EVERYTHING };
    const cell = figureCell(addressOf("narrative", id, "amount"), context.cube.sum(trace), trace, context.unit);
    return { address: cell.address, label: context.say(label), fen: cell.fen, printed: cell.printed, trace };
  });
}
