import type { BudgetBook } from "@/lib/domain/book/types";
import type { Basis } from "@/lib/domain/editions/basis";
import { printable } from "@/lib/packet/text";
import { writeWorkbook } from "@/lib/packet/xlsx/workbook";
import type { Sheet } from "@/lib/packet/xlsx/worksheet";
import { formSheet } from "./form-sheet";
import { codesSheet, guideSheet } from "./guide";
import type { ImportKind } from "./kinds";
import { columnsOf, headLines } from "./layout";
import { SPECS } from "./specs";

function dataSheet<K extends ImportKind>(kind: K, book: BudgetBook, basis: Basis, unit: string | null): Sheet {
  const spec = SPECS[kind];
  const [title, owner] = headLines(kind, book, unit);
  const rows = spec.rowsOf(book, unit).map((row) => spec.cellsOf(row, book, basis));
  return formSheet({ name: spec.sheet, title, owner, columns: columnsOf(kind, unit), rows });
}

/**
 * An entry sheet as an .xlsx workbook, filled with the rows that the book has: the sheet itself, 填表说明, and 科目 where
 * codes are wanted. `readTemplate` gives the same rows back. The same book gives the same bytes.
 *
 * @param unit whose rows; null for the whole department, then a column names the unit. 上年数 is always the department's
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function templateWorkbook(kind: ImportKind, book: BudgetBook, basis: Basis, unit: string | null = null): Buffer {
  const whose = kind === "priorYear" ? null : unit;
  const [title] = headLines(kind, book, whose);
  const sheets = [dataSheet(kind, book, basis, whose), guideSheet(kind, book, whose), ...codesSheet(kind, book, basis)];
  return writeWorkbook(sheets, { title, creator: printable(book.department.name) });
}
