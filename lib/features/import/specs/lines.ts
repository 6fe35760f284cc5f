import { EXPENSE_TERMS } from "@/lib/domain/book/terms";
import type { BudgetBook, ExpenditureClass, ExpenseKind, Source } from "@/lib/domain/book/types";
import { fieldLabel } from "@/lib/domain/entry/labels";
import type { ImportColumn, ImportSpec, LineRow } from "../kinds";
import {
  AMOUNT_COLUMN,
  CARRIED_OVER_COLUMN,
  cell,
  codeColumns,
  codeNames,
  PROJECT_NAME_COLUMN,
  printedNote,
  SOURCE_COLUMN,
  UNIT_COLUMN,
} from "./columns";

const label = (field: string) => fieldLabel("line", field);

const CODE_COLUMNS: readonly ImportColumn[] = [
  ...codeColumns("function", "function", label("function"), true, "项级科目，见“科目”表"),
  ...codeColumns("economic", "departmentEconomic", label("economic"), true, "款级科目，见“科目”表"),
  {
    kind: "code",
    tree: "governmentEconomic",
    id: "governmentEconomic",
    heading: label("governmentEconomic"),
    required: false,
    width: 16,
    hint: "5 位编码；不填由系统按对应关系生成，另填的在备注写明理由",
  },
];

const END_COLUMNS: readonly ImportColumn[] = [
  AMOUNT_COLUMN,
  { kind: "text", id: "note", heading: label("note"), required: false, width: 30, hint: "可不填" },
  {
    kind: "key",
    id: "id",
    heading: label("id"),
    required: false,
    width: 12,
    hint: "系统用来对应原有的行，请勿修改；新增的行空着",
  },
];

const EXPENSE_COLUMN: ImportColumn = {
  kind: "choice",
  terms: EXPENSE_TERMS,
  id: "expense",
  heading: label("expense"),
  required: true,
  width: 14,
  hint: "从下拉列表选择",
};

const PROJECT_COLUMN: ImportColumn = {
  kind: "project",
  id: "project",
  heading: "项目编码",
  required: false,
  width: 14,
  hint: "须是已录入的项目，见下表；尚未归入项目的可空着",
};

function linesOf(lineClass: ExpenditureClass) {
  return (book: BudgetBook, unit: string | null): LineRow[] =>
    book.lines
      .filter((line) => line.class === lineClass && (unit === null || line.unit === unit))
      .map(({ calculation: _, ...line }) => ({ ...line, note: printedNote(line.note) }));
}

function lineSpec(lineClass: ExpenditureClass, sheet: string, columns: readonly ImportColumn[]): ImportSpec<LineRow> {
  return {
    sheet,
    columns,
    trees: ["function", "departmentEconomic", "governmentEconomic"],
    rowsOf: linesOf(lineClass),
    cellsOf({ class: _, ...row }, book, basis) {
      const functionName = codeNames(book.edition, "function", basis)(row.function);
      const economicName = codeNames(book.edition, "departmentEconomic", basis)(row.economic);
      const projectName = book.projects.find(({ code }) => code === row.project)?.name ?? null;
      return { ...row, functionName, economicName, projectName };
    },
    rowOf: (cells) => ({
      id: cell<string | null>(cells, "id"),
      unit: cell<string>(cells, "unit"),
      class: lineClass,
      project: cell<string | null>(cells, "project"),
      function: cell<string>(cells, "function"),
      economic: cell<string>(cells, "economic"),
      governmentEconomic: cell<string | null>(cells, "governmentEconomic"),
      source: cell<Source>(cells, "source"),
      carriedOver: cell<boolean>(cells, "carriedOver"),
      expense: cell<ExpenseKind | null>(cells, "expense"),
      amount: cell<number>(cells, "amount"),
      note: cell<string | null>(cells, "note"),
    }),
    unitOf: ({ unit }) => ({ unit, column: "unit" }),
    naturalKey: (row) => [row.unit, row.project, row.function, row.economic, row.source, row.carriedOver, row.expense],
  };
}

/** 基本支出: one row a line. */
export const BASIC: ImportSpec<LineRow> = lineSpec("basic", "基本支出", [
  UNIT_COLUMN,
  ...CODE_COLUMNS,
  SOURCE_COLUMN,
  CARRIED_OVER_COLUMN,
  EXPENSE_COLUMN,
  ...END_COLUMNS,
]);

/** 项目支出: one row a line, of all projects. */
export const PROJECT_LINES: ImportSpec<LineRow> = lineSpec("project", "项目支出", [
  UNIT_COLUMN,
  PROJECT_COLUMN,
  PROJECT_NAME_COLUMN,
  ...CODE_COLUMNS,
  SOURCE_COLUMN,
  CARRIED_OVER_COLUMN,
  ...END_COLUMNS,
]);
