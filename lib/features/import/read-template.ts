import type { BudgetBook } from "@/lib/domain/book/types";
import type { Workbook } from "@/lib/workbook/types";
import { findSheet } from "./find-sheet";
import type { ImportKind, ImportRows } from "./kinds";
import { cellReader } from "./read-cell";
import { type RowContext, readRow } from "./read-row";
import type { ReadTemplate } from "./result";
import { SPECS } from "./specs";

/** How often progress is told, in rows. */
const STEP = 1_000;

/**
 * Reads the rows of a filled-in template (or of a table with the same headings). Chinese words, codes and names become
 * values of the book; a code that the code books do not have is refused, unless the book stands on it already; a formula
 * counts by the result the file holds and is listed. A row with a refusal is refused as a whole, a sheet that is not the
 * one wanted altogether (`unreadable`).
 *
 * @param unit whose rows they must be; null for the whole department. 上年数 is always the department's
 * @param onProgress told how many of how many rows are read
 */
export function readTemplate<K extends ImportKind>(
  kind: K,
  workbook: Workbook,
  book: BudgetBook,
  unit: string | null = null,
  onProgress?: (done: number, total: number) => void,
): ReadTemplate<K> {
  const whose = kind === "priorYear" ? null : unit;
  const { sheet, columns, rows, refusals } = findSheet(workbook, kind, book, whose);
  const unreadable = refusals.length > 0;
  const result: ReadTemplate<K> = {
    kind,
    sheet,
    unit: whose,
    rows: [],
    refusals,
    refusedRows: 0,
    unreadable,
    formulas: [],
  };
  if (unreadable) return result;
  const context: RowContext<ImportRows[K]> = {
    spec: SPECS[kind],
    sheet,
    columns,
    book,
    unit: whose,
    read: cellReader(book),
    singles: new Map(),
  };
  rows.forEach((row, index) => {
    if (index > 0 && index % STEP === 0) onProgress?.(index, rows.length);
    const reading = readRow(row, context);
    if (!reading) return;
    result.formulas.push(...reading.formulas);
    result.refusals.push(...reading.refusals);
    if (reading.value !== null) result.rows.push({ row: row.number, value: reading.value });
    else result.refusedRows++;
  });
  onProgress?.(rows.length, rows.length);
  return result;
}
