import type { BudgetBook } from "@/lib/domain/book/types";
import type { ImportColumn, ImportKind } from "./kinds";
import { SPECS } from "./specs";

/** The sheet that says how to fill in a template, and the one that lists the codes. */
export const GUIDE_SHEET = "填表说明";
export const CODES_SHEET = "科目";

/** Stands behind the heading of a column that must be filled in. */
export const REQUIRED_MARK = "*";

/** Columns that are only looked at: the rows of a clerk's own table may do without them. */
export function isAside({ kind }: ImportColumn): boolean {
  return kind === "info" || kind === "key";
}

/** The columns of a template; the one that names the unit is left out where the whole template is of one unit. */
export function columnsOf(kind: ImportKind, unit: string | null): readonly ImportColumn[] {
  const { columns } = SPECS[kind];
  return unit === null ? columns : columns.filter((column) => column.kind !== "unit");
}

/** The lines above the headings: what the sheet is, and whose. Reading checks year and code against the book. */
export function headLines(kind: ImportKind, book: BudgetBook, unit: string | null): [title: string, owner: string] {
  const title = `${book.fiscalYear}年部门预算录入表：${SPECS[kind].sheet}`;
  if (unit === null) return [title, `部门：${book.department.code} ${book.department.name}`];
  const name = book.units.find(({ code }) => code === unit)?.name ?? "";
  return [title, `单位：${unit} ${name}`.trim()];
}
