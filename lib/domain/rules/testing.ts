import demo from "@/prisma/demo/wansheng-2024.json";
import { type BudgetBook, type Line, type Revenue, readBook, type Unit } from "../book";
import { disclose } from "../disclosure";
import { type Basis, CARRIED_BASIS } from "../editions/basis";
import { codesOf } from "../editions/codes";
import { type Fen, formatForTable, type Printed, roundToPrinted } from "../money";
import type { Narrative, NarrativeFigure, Run, Section } from "../narrative/types";
import { subjectOf } from "../places/subject";
import type { TableId } from "../tables/keys";
import { figuresOf, roundingsOf } from "../tables/roundings";
import type { CellAddress, FigureCell, Table } from "../tables/types";
import { figureReader } from "./printed";
import { checkRule } from "./run";
import type { Rule, RuleContext } from "./types";

/** The demo book, changed by `edit`; each call reads a fresh one. */
export function demoBook(edit: (book: BudgetBook) => void = () => {}): BudgetBook {
  const book = readBook(demo);
  edit(book);
  return book;
}

/** A line of a book by its id. */
export function lineOf(book: BudgetBook, id: string): Line {
  const line = book.lines.find((known) => known.id === id);
  if (!line) throw new Error(`The book has no line ${id}`);
  return line;
}

/** Adds a line to a book: 日常公用经费 of the first unit from the general public budget, unless `parts` says otherwise. */
export function addLine(book: BudgetBook, parts: Partial<Line> & Pick<Line, "amount">): void {
  book.lines.push({
    id: `N${book.lines.length + 1}`,
    unit: (book.units[0] as Unit).code,
    class: "basic",
    project: null,
    function: "2010301",
    economic: "30201",
    governmentEconomic: null,
    source: "generalPublicBudget",
    carriedOver: false,
    expense: parts.class === "project" ? null : "operating",
    note: null,
    ...parts,
  });
}

/** Adds income of the first unit to a book, unless `parts` says otherwise. */
export function addRevenue(book: BudgetBook, parts: Partial<Revenue> & Pick<Revenue, "amount">): void {
  const unit = (book.units[0] as Unit).code;
  book.revenues.push({ unit, source: "generalPublicBudget", carriedOver: false, ...parts });
}

/** What rules see of a book: its real disclosure. */
export function contextOf(book: BudgetBook, basis: Basis = CARRIED_BASIS): RuleContext {
  const edition = basis.edition(book.edition);
  return contextWith({ book, edition, codes: codesOf(book, basis), library: basis.codes }, disclose(book, basis));
}

/** What rules see of the demo book, changed by `edit`. */
export function demoContext(edit?: (book: BudgetBook) => void, basis?: Basis): RuleContext {
  return contextOf(demoBook(edit), basis);
}

function contextWith(
  known: Pick<RuleContext, "book" | "edition" | "codes" | "library">,
  disclosure: RuleContext["disclosure"],
): RuleContext {
  return {
    book: known.book,
    edition: known.edition,
    codes: known.codes,
    library: known.library,
    disclosure,
    figure: figureReader(known.edition, disclosure.figures),
  };
}

/** A tampered copy: parts of the disclosure replaced, nothing recomputed. */
export function withDisclosure(context: RuleContext, parts: Partial<RuleContext["disclosure"]>): RuleContext {
  return contextWith(context, { ...context.disclosure, ...parts });
}

/** A tampered copy with other tables; figures and rounding ledger follow them. */
export function withTables(context: RuleContext, edit: (tables: Table[]) => Table[]): RuleContext {
  const { disclosure, edition } = context;
  const tables = edit(disclosure.tables);
  const cells = figuresOf(tables);
  const figures = new Map<CellAddress, FigureCell | NarrativeFigure>(cells);
  for (const figure of disclosure.narrativeFigures) figures.set(figure.address, figure);
  return withDisclosure(context, { tables, figures, roundings: roundingsOf(cells, edition.unit) });
}

function withCell(context: RuleContext, address: CellAddress, edit: (cell: FigureCell) => FigureCell): RuleContext {
  if (!figuresOf(context.disclosure.tables).has(address)) throw new Error(`The disclosure prints no cell ${address}`);
  return withTables(context, (tables) =>
    tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell?.kind === "figure" && cell.address === address ? edit(cell) : cell)),
      })),
    })),
  );
}

/** A tampered copy in which one figure, of a table or of the narrative, has another amount; all others stay. */
export function withFigure(context: RuleContext, address: CellAddress, fen: Fen): RuleContext {
  const { unit } = context.edition;
  const printed = roundToPrinted(fen, unit);
  if (!address.startsWith("narrative!")) {
    return withCell(context, address, (cell) => ({ ...cell, fen, printed, text: formatForTable(printed, unit) }));
  }
  const figure = context.disclosure.narrativeFigures.find((known) => known.address === address);
  if (!figure) throw new Error(`The disclosure has no figure ${address}`);
  const changed = { ...figure, fen, printed };
  return withDisclosure(context, {
    narrativeFigures: context.disclosure.narrativeFigures.map((known) => (known === figure ? changed : known)),
    figures: new Map([...context.disclosure.figures, [address, changed]]),
  });
}

/** A tampered copy in which one cell of a table prints another amount than the one it holds. */
export function withPrinted(context: RuleContext, address: CellAddress, printed: Printed): RuleContext {
  const text = formatForTable(printed, context.edition.unit);
  return withCell(context, address, (cell) => ({ ...cell, printed, text }));
}

/** A tampered copy in which one cell of a table shows another text than that of its amount. */
export function withText(context: RuleContext, address: CellAddress, text: string): RuleContext {
  return withCell(context, address, (cell) => ({ ...cell, text }));
}

/** A tampered copy without one row of a table. */
export function withoutRow(context: RuleContext, tableId: TableId, rowId: string): RuleContext {
  return withTables(context, (tables) =>
    tables.map((table) =>
      table.id === tableId ? { ...table, rows: table.rows.filter((row) => row.id !== rowId) } : table,
    ),
  );
}

/** A tampered copy whose narrative has other runs; `null` leaves a run out. */
export function withRuns(context: RuleContext, edit: (run: Run) => Run | null): RuleContext {
  const section = ({ paragraphs, sections, ...head }: Section): Section => ({
    ...head,
    paragraphs: paragraphs.map(({ runs, ...named }) => ({ ...named, runs: runs.flatMap((run) => edit(run) ?? []) })),
    sections: sections.map(section),
  });
  const { title, sections } = context.disclosure.narrative;
  const narrative: Narrative = { title, sections: sections.map(section) };
  return withDisclosure(context, { narrative });
}

/** A tampered copy whose narrative no longer states a figure, or no longer states its change. */
export function withoutStatement(context: RuleContext, address: CellAddress, what: "figure" | "change"): RuleContext {
  return withRuns(context, (run) => {
    if (run.kind !== "figure") return run;
    const { source } = run;
    if (what === "figure") return source.kind === "cell" && source.address === address ? null : run;
    return source.kind === "formula" && source.terms[0]?.address === address ? null : run;
  });
}

/** What a rule finds: `X-05 cell:fiscalAppropriation!expenditure:current.total`; further places of the same cause follow after commas. */
export function found(rule: Rule, context: RuleContext): string[] {
  return checkRule(rule, context).map(({ rule: id, subject, also }) =>
    [`${id} ${subject}`, ...also.map(subjectOf)].join(", "),
  );
}
