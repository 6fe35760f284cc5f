import type { BudgetBook, ProjectTier } from "@/lib/domain/book";
import { BookError } from "@/lib/domain/book";
import { contributionsTo, DistrictError, emptyForms, projectForms } from "@/lib/domain/district";
import { editionOf } from "@/lib/domain/editions";
import { type Fen, formatYuan, tableText } from "@/lib/domain/money";
import { type CellAddress, placesOf, placeWords, splitAddress, type Table } from "@/lib/domain/tables";
import { NO_TRACE } from "@/lib/domain/tables/records";
import { buildWorkbook } from "@/lib/packet/xlsx";
import type { Consolidator, Made } from "./consolidator";
import type { Contents, FormsOfDepartment, Member, OriginView, Progress, Selection, ShownTable } from "./types";

/** What can be asked of consolidated tables, with what is answered. */
export interface Questions {
  contents: { asked: { kind: "contents" }; answered: Contents };
  table: { asked: { kind: "table"; table: string }; answered: { contents: Contents; shown: ShownTable | null } };
  tables: { asked: { kind: "tables" }; answered: Table[] };
  origins: { asked: { kind: "origins"; address: CellAddress }; answered: OriginView | null };
  workbook: { asked: { kind: "workbook"; draft: boolean }; answered: Uint8Array };
}

/** A question about the tables of a selection. */
export interface Question {
  selection: Selection;
  asked: Questions[keyof Questions]["asked"];
}

/** What came of a question: the answer, or one line why the budgets cannot be added up. */
export type Answer = { answered: Questions[keyof Questions]["answered"] } | { refused: string };

/** The most forms of projects in a workbook: with more of them than this no spreadsheet opens it any more. */
export const MOST_FORMS = 2_000;

/** A table as a page shows it: where its figures come from is asked for figure by figure. */
function withoutTraces(table: Table): Table {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell?.kind === "figure" ? { ...cell, trace: NO_TRACE, sums: [] } : cell)),
    })),
  };
}

function contentsOf({ district, departments }: Made, { members }: Selection): Contents {
  const { book, directory, tables, forms } = district;
  const isForm = new Set(forms.map(({ key }) => key));
  const known = departments.some(({ book: { priorYear } }) => priorYear !== null);
  const unknown = departments.flatMap(({ book: { priorYear, narrative } }, index) => {
    const member = members[index];
    return priorYear === null && !narrative.noPriorYear?.department && member ? [member.name] : [];
  });
  return {
    departmentName: book.department.name,
    unit: editionOf(book.edition).unit.label,
    directory: directory.map((entry) => {
      const table = tables.find((one) => one.key === entry.key);
      const count = isForm.has(entry.key) ? formCount(district, departments, entry.key) : 0;
      const note = table ? (table.notes[0] ?? "") : formNote(count);
      return { ...entry, empty: table ? table.empty : count === 0, note };
    }),
    withoutPriorYear: known ? unknown : [],
  };
}

const formNote = (count: number) => (count > 0 ? `共 ${count} 张，每个项目一张` : "各部门都没有这类项目");

/** Which projects a form stands for. */
function tierOf({ book }: Made["district"], table: string): ProjectTier {
  const form = editionOf(book.edition).tables.find((one) => one.key === table);
  return form?.kind === "form" && form.repeatFor ? form.repeatFor : "general";
}

function formCount(district: Made["district"], departments: Made["departments"], table: string): number {
  const tier = tierOf(district, table);
  return departments.reduce((sum, { forms }) => sum + (forms.find((one) => one.tier === tier)?.count ?? 0), 0);
}

function formsOf({ district, departments }: Made, { members }: Selection, table: string): ShownTable {
  const tier = tierOf(district, table);
  const { unit } = editionOf(district.book.edition);
  const printed = (count: number, amount: Fen, localTransfer: Fen) => ({
    ...{ count, amount: tableText(amount, unit), localTransfer: tableText(localTransfer, unit) },
    district: tableText(amount - localTransfer, unit),
  });
  const sums = departments.map(({ forms }) => forms.find((one) => one.tier === tier));
  const shown = sums.flatMap((sum, index): FormsOfDepartment[] => {
    const member = members[index];
    if (!sum?.count || !member) return [];
    const { budgetId, code, name } = member;
    return [{ budgetId, code, name, ...printed(sum.count, sum.amount, sum.localTransfer) }];
  });
  const total = (of: "count" | "amount" | "localTransfer") => sums.reduce((all, sum) => all + (sum?.[of] ?? 0), 0);
  return {
    kind: "forms",
    departments: shown,
    total: printed(total("count"), total("amount"), total("localTransfer")),
  };
}

function tableOf(made: Made, selection: Selection, wanted: string): ShownTable | null {
  const { tables, forms } = made.district;
  const table = tables.find((one) => one.key === wanted);
  if (table) return { kind: "table", table: withoutTraces(table) };
  return forms.some((one) => one.key === wanted) ? formsOf(made, selection, wanted) : null;
}

function originsOf(
  { district, departments, basis }: Made,
  { members }: Selection,
  address: CellAddress,
): OriginView | null {
  const figure = district.figures.get(address);
  const contributions = contributionsTo(district, departments, address, basis);
  if (!figure || !contributions) return null;
  const tables = district.tables.filter(({ key }) => key === splitAddress(address).table);
  const place = placesOf(tables).get(address);
  return {
    title: place ? placeWords(place) : address,
    text: figure.text,
    yuan: formatYuan(figure.fen),
    parts: contributions.map(({ index, fen, text, address: own }) => {
      const { budgetId, code, name } = members[index] as Member;
      return { budgetId, code, name, text, yuan: formatYuan(fen), address: own };
    }),
    others: members.length - contributions.length,
  };
}

/** The workbook of the packet drawer, with the forms of all projects department by department where there are not too many. */
async function workbookOf(
  made: Made,
  { region, whose, members, fiscalYear }: Selection,
  draft: boolean,
  consolidator: Consolidator,
): Promise<Uint8Array> {
  const { district, departments, basis } = made;
  const { book, directory } = district;
  const count = district.forms.reduce((sum, { key }) => sum + formCount(district, departments, key), 0);
  const projects: BudgetBook["projects"] = [];
  const forms: Table[] = [];
  for (const member of count > MOST_FORMS ? [] : members) {
    const own = projectForms(await consolidator.wholeBook(member), region, basis, whose);
    projects.push(...own.book.projects);
    forms.push(...own.tables);
  }
  const filled = new Set(forms.map(({ key }) => key));
  const all = [...district.tables, ...forms, ...(count > MOST_FORMS ? [] : emptyForms(district, filled, basis))];
  const tables = directory.flatMap(({ key }) => all.filter((one) => one.key === key));
  const set = { departmentName: book.department.name, fiscalYear, directory, tables, book: { ...book, projects } };
  return buildWorkbook(set, draft);
}

function answerTo(
  made: Made,
  { selection, asked }: Question,
  consolidator: Consolidator,
): Questions[keyof Questions]["answered"] | Promise<Uint8Array> {
  switch (asked.kind) {
    case "contents":
      return contentsOf(made, selection);
    case "table":
      return { contents: contentsOf(made, selection), shown: tableOf(made, selection, asked.table) };
    case "tables":
      return made.district.tables.map(withoutTraces);
    case "origins":
      return originsOf(made, selection, asked.address);
    case "workbook":
      return workbookOf(made, selection, asked.draft, consolidator);
  }
}

/** What a person can mend in the budgets, in words; null for what nobody expected. */
function refusalOf(error: unknown): string | null {
  const expected = [DistrictError, BookError, RangeError].some((kind) => error instanceof kind);
  return expected && error instanceof Error ? error.message : null;
}

/** Answers a question, reading first what is not known of the budgets. */
export async function answerQuestion(
  question: Question,
  consolidator: Consolidator,
  say: (progress: Progress) => void,
): Promise<Answer> {
  try {
    const made = await consolidator.tablesOf(question.selection, say);
    return { answered: await answerTo(made, question, consolidator) };
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === null) throw error;
    return { refused };
  }
}
