import type { BudgetBook } from "@/lib/domain/book/types";
import type { Basis } from "@/lib/domain/editions/basis";
import type { Workbook } from "@/lib/workbook/types";
import { findSheets } from "./find-sheets";
import type { ImportKind } from "./kinds";
import { contentOf } from "./match";
import { acrossSheets, ignoredIn, namedIn, unitFaults } from "./notices";
import { type SheetContext, SheetReader } from "./read-sheet";
import type { ImportReading } from "./result";
import { SPECS } from "./specs";
import { countedFen } from "./totals";

/** How many rows are read in one step. */
const STEP = 1_000;

/** How many of how many rows are read. */
export interface RowProgress {
  done: number;
  total: number;
}

/** How a file is read. */
export interface ReadOptions {
  /** whose rows they must be; null for the whole department. 上年数 is always the department's */
  unit?: string | null;
  /** whether hidden rows and sheets are left out, instead of being read and named */
  leaveHidden?: boolean;
}

/** The units that the sheets are of, where each is of one of its own. */
function unitsOf(found: readonly { unit: string | null }[]): string[] | null {
  const units = found.map(({ unit }) => unit);
  return units.every((unit) => unit !== null) ? [...new Set(units)] : null;
}

function gather<K extends ImportKind>(
  reading: ImportReading<K>,
  readers: readonly SheetReader<K>[],
  leaveHidden: boolean,
): void {
  for (const reader of readers) {
    const { found, reading: read } = reader;
    for (const row of read.rows) reading.rows.push(row);
    for (const refusal of read.refusals) reading.refusals.push(refusal);
    for (const formula of read.formulas) reading.formulas.push(formula);
    reading.refusedRows += read.refusedRows;
    reading.sheets.push({ name: found.sheet.name, rows: read.rows.length, fen: countedFen(read.counted, leaveHidden) });
    reading.ignored.push(...ignoredIn(reader));
    reading.named.push(...namedIn(reader, leaveHidden));
  }
  const faults = readers.flatMap(unitFaults);
  if (faults.length === 0) return;
  reading.refusals.unshift(...faults);
  reading.rows = [];
  reading.unreadable = true;
}

/**
 * Reads the rows of a filled-in template, or of any tables with the same headings, as people see them: merged cells count
 * for each of their rows, amounts have the unit that is shown with them, totals, signatures, headings printed again and a
 * clerk's own columns are no data. What was left out, what is hidden and what might be taken otherwise is told in words.
 *
 * Chinese words, codes and names become values of the book; a code that the code books do not have is refused, unless the
 * book stands on it already; a formula counts by the result the file holds and is listed. A row with a refusal is refused as
 * a whole, a file that is not the one wanted altogether (`unreadable`).
 *
 * It goes step by step, so that a server can do other things between the steps of a large sheet and say how far it is.
 */
export function* templateSteps<K extends ImportKind>(
  kind: K,
  workbook: Workbook,
  book: BudgetBook,
  basis: Basis,
  { unit: asked = null, leaveHidden = false }: ReadOptions = {},
): Generator<RowProgress, ImportReading<K>, void> {
  const unit = kind === "priorYear" ? null : asked;
  const { found, ignored, named, refusals } = findSheets(workbook, { kind, book, unit });
  const reading: ImportReading<K> = {
    kind,
    unit,
    units: unit === null && SPECS[kind].unitOf && found.length > 0 ? unitsOf(found) : null,
    sheets: [],
    rows: [],
    ignored,
    named,
    refusals,
    refusedRows: 0,
    unreadable: refusals.length > 0,
    formulas: [],
  };
  if (reading.unreadable) return reading;
  const several = found.length > 1;
  const beside: SheetContext = { kind, book, basis, unit, singles: new Map(), several, leaveHidden };
  const total = found.reduce((rows, { sheet, headRows }) => rows + sheet.rows.length - headRows, 0);
  const readers: SheetReader<K>[] = [];
  let done = 0;
  for (const sheet of found) {
    const reader = new SheetReader(kind, sheet, beside);
    readers.push(reader);
    for (const _ of reader.rows()) {
      done++;
      if (done % STEP === 0 && done < total) yield { done, total };
    }
  }
  yield { done: total, total };
  gather(reading, readers, leaveHidden);
  reading.named.unshift(...acrossSheets(readers, contentOf, leaveHidden));
  return reading;
}

/** Reads a template as `templateSteps` does, without a stop. */
export function readTemplate<K extends ImportKind>(
  ...[kind, workbook, book, basis, options]: Parameters<typeof templateSteps<K>>
): ImportReading<K> {
  const steps = templateSteps(kind, workbook, book, basis, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
