import type { BudgetBook } from "../domain/book/types";
import type { Disclosure } from "../domain/disclosure/types";
import type { Table } from "../domain/tables/types";

/** A printed table with the name it goes by in the directory and on its tab. */
export interface PrintedTable {
  table: Table;
  /** 表三; 表十六(1), 表十六(2) where the form is repeated */
  name: string;
  /** as listed in the directory: the title, with the project of a repeated form */
  listing: string;
}

/** What of a disclosure its tables alone are printed from; the consolidated ones of a district have no more. */
export type TableSet = Pick<Disclosure, "departmentName" | "fiscalYear" | "directory" | "tables"> & {
  book: Pick<BudgetBook, "projects" | "edition">;
};

function projectName(disclosure: { book: Pick<BudgetBook, "projects"> }, table: Table): string {
  const code = table.id.slice(table.key.length + 1);
  return disclosure.book.projects.find((project) => project.code === code)?.name ?? code;
}

/** Every printed table in packet order with a unique short name. */
export function printedTables(disclosure: Omit<TableSet, "departmentName" | "fiscalYear">): PrintedTable[] {
  const seen = new Map<string, number>();
  const repeated = (sheet: string) => disclosure.tables.filter((table) => table.sheet === sheet).length > 1;
  return disclosure.tables.map((table) => {
    const title = disclosure.directory.find((entry) => entry.key === table.key)?.title ?? table.title;
    if (!repeated(table.sheet)) return { table, name: table.sheet, listing: title };
    const number = (seen.get(table.sheet) ?? 0) + 1;
    seen.set(table.sheet, number);
    return { table, name: `${table.sheet}(${number})`, listing: `${title}（${projectName(disclosure, table)}）` };
  });
}
