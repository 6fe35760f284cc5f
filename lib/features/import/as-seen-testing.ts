import ExcelJS from "exceljs";
import { demoBook } from "@/lib/domain/book/testing";
import type { BudgetBook } from "@/lib/domain/book/types";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { readTableHere } from "@/lib/workbook/testing";
import type { ImportKind } from "./kinds";
import { columnsOf } from "./layout";
import { type ReadOptions, readTemplate } from "./read-template";
import { groupedRefusals } from "./refusal-groups";
import type { ImportReading, RefusalGroup } from "./result";
import { SPECS } from "./specs";

/** What a file says, with what was refused in it by cause. */
interface GroupedReading<K extends ImportKind> extends ImportReading<K> {
  refused: RefusalGroup[];
}

/**
 * Reads a file as it was uploaded: an .xlsx workbook or a CSV table. Nothing is compared with a budget.
 *
 * @throws WorkbookError when the file is none
 */
export async function readImport<K extends ImportKind>(
  kind: K,
  bytes: Uint8Array,
  book: BudgetBook,
  options: ReadOptions = {},
): Promise<GroupedReading<K>> {
  const reading = readTemplate(kind, await readTableHere(bytes), book, CARRIED_BASIS, options);
  return { ...reading, refused: groupedRefusals(reading.refusals) };
}

/** What a test puts into a cell. */
export type Content = ExcelJS.CellValue;

/** A workbook as an office fills it: `fill` is given its first sheet. */
export async function workbookBytes(
  sheets: Readonly<Record<string, (sheet: ExcelJS.Worksheet) => void>>,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, fill] of Object.entries(sheets)) fill(workbook.addWorksheet(name));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The headings of a kind as they stand in its template. */
export const headingsOf = (kind: ImportKind, unit: string | null = null) =>
  columnsOf(kind, unit).map(({ heading }) => heading);

/** The column of a field, counted from 1. */
export function columnAt(kind: ImportKind, id: string, unit: string | null = null): number {
  return columnsOf(kind, unit).findIndex((column) => column.id === id) + 1;
}

/** A row of cells by column id. */
export const cellsOf = (kind: ImportKind, cells: Readonly<Record<string, Content>>, unit: string | null = null) =>
  columnsOf(kind, unit).map(({ id }) => cells[id] ?? null);

/** A sound line of 基本支出. */
export const BASIC_LINE: Readonly<Record<string, Content>> = {
  unit: "202001",
  function: "2010301",
  economic: "30201",
  source: "一般公共预算",
  expense: "日常公用经费",
  amount: 1_000,
};

/** A sheet of a kind with its headings in row 1 and these rows below. */
export const sheetWith =
  (kind: ImportKind, rows: readonly Readonly<Record<string, Content>>[], more?: (sheet: ExcelJS.Worksheet) => void) =>
  (sheet: ExcelJS.Worksheet) => {
    sheet.addRow(headingsOf(kind));
    for (const row of rows) sheet.addRow(cellsOf(kind, row));
    more?.(sheet);
  };

/** Reads a workbook of one sheet of a kind, or of several. */
export async function readSheets<K extends ImportKind>(
  kind: K,
  fill: ((sheet: ExcelJS.Worksheet) => void) | Readonly<Record<string, (sheet: ExcelJS.Worksheet) => void>>,
  options: ReadOptions = {},
): Promise<GroupedReading<K>> {
  const sheets = typeof fill === "function" ? { [SPECS[kind].sheet]: fill } : fill;
  return readImport(kind, await workbookBytes(sheets), demoBook(), options);
}

/** What was read, in short: the rows by number with some of their fields, and every message. */
export function told<K extends ImportKind>(reading: GroupedReading<K>, ...fields: string[]) {
  const values = reading.rows.map(({ row, value }) => [
    row,
    ...fields.map((field) => (value as unknown as Readonly<Record<string, unknown>>)[field]),
  ]);
  return {
    rows: values,
    ignored: reading.ignored.map(({ message }) => message),
    named: reading.named.map(({ message }) => message),
    refused: reading.refused.map(({ cells, found, message }) => [cells, found, message]),
  };
}

/** What a file without anything to tell of says. */
export const NOTHING = { ignored: [], named: [], refused: [] };
