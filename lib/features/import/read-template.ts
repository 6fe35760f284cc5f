import type { BudgetBook } from "@/lib/domain/book/types";
import type { Workbook } from "@/lib/workbook/types";
import { findSheet } from "./find-sheet";
import type { ImportKind, ImportRows } from "./kinds";
import { cellReader } from "./read-cell";
import { type RowContext, readRow } from "./read-row";
import type { ReadTemplate } from "./result";
import { SPECS } from "./specs";

/** How many rows are read in one step. */
const STEP = 1_000;

/** How many of how many rows are read. */
export interface RowProgress {
  done: number;
  total: number;
}

/**
 * Reads the rows of a filled-in template (or of a table with the same headings). Chinese words, codes and names become
 * values of the book; a code that the code books do not have is refused, unless the book stands on it already; a formula
 * counts by the result the file holds and is listed. A row with a refusal is refused as a whole, a sheet that is not the
 * one wanted altogether (`unreadable`).
 *
 * It goes step by step, so that a server can do other things between the steps of a large sheet and say how far it is.
 *
 * @param unit whose rows they must be; null for the whole department. 上年数 is always the department's
 */
export function* templateSteps<K extends ImportKind>(
  kind: K,
  workbook: Workbook,
  book: BudgetBook,
  unit: string | null = null,
): Generator<RowProgress, ReadTemplate<K>, void> {
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
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % STEP === 0) yield { done: index, total: rows.length };
    const reading = readRow(row, context);
    if (!reading) continue;
    result.formulas.push(...reading.formulas);
    result.refusals.push(...reading.refusals);
    if (reading.value !== null) result.rows.push({ row: row.number, value: reading.value });
    else result.refusedRows++;
  }
  yield { done: rows.length, total: rows.length };
  return result;
}

/** Reads a template as `templateSteps` does, without a stop. */
export function readTemplate<K extends ImportKind>(
  ...[kind, workbook, book, unit]: Parameters<typeof templateSteps<K>>
): ReadTemplate<K> {
  const steps = templateSteps(kind, workbook, book, unit);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
