import { demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import type { SourcedBook } from "./overlap";

/** The book of another department of the demo's region: department and units under codes and names of their own. */
export function departmentBook(number: number, book: BudgetBook = demoBook()): BudgetBook {
  const code = String(300 + number);
  const renamed = new Map(book.units.map(({ code: old }) => [old, old.replace(/^\d{3}/, code)]));
  const own = <T extends { unit: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, unit: renamed.get(row.unit) ?? row.unit }));
  return {
    ...book,
    department: { ...book.department, code, name: `第${number}部门` },
    units: book.units.map((unit) => ({
      ...unit,
      code: renamed.get(unit.code) ?? unit.code,
      name: `第${number}部门${unit.name}`,
    })),
    lines: own(book.lines),
    revenues: own(book.revenues),
    carryForward: own(book.carryForward),
    projects: own(book.projects),
    procurement: own(book.procurement),
  };
}

/** Books from files named by their place. */
export const sourced = (books: readonly BudgetBook[]): SourcedBook[] =>
  books.map((book, index) => ({ from: `${index + 1}.json`, book }));
