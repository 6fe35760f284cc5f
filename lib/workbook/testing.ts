import { readCsv } from "./csv";
import { Gathering } from "./gathering";
import { readReporting } from "./reader/read.mjs";
import { checkSignature, isText } from "./signature";
import { DEFAULT_LIMITS, type Workbook, type WorkbookLimits } from "./types";

/**
 * Reads a workbook as `readWorkbook` does, but in the thread that asks: without bounds of heap and time, and without a new
 * thread for each of many small files.
 *
 * @throws WorkbookError as `readWorkbook` does
 */
export async function readWorkbookHere(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<Workbook> {
  const within = { ...DEFAULT_LIMITS, ...limits };
  checkSignature(bytes, within);
  const gathering = new Gathering();
  await readReporting({ bytes, limits: within }, (report) => void gathering.take(report));
  return gathering.workbook;
}

/** Reads a table as `readTable` does, but in the thread that asks. @throws WorkbookError as `readTable` does */
export async function readTableHere(bytes: Uint8Array): Promise<Workbook> {
  return isText(bytes) ? readCsv(bytes, DEFAULT_LIMITS) : readWorkbookHere(bytes);
}
