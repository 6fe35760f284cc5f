import { readCsv } from "./csv";
import { readWorkbook } from "./read";
import { isText } from "./signature";
import { DEFAULT_LIMITS, type ReadProgress, type Workbook, type WorkbookLimits } from "./types";

/**
 * Reads a table that people upload: an .xlsx workbook as `readWorkbook` does, or a table saved as text (CSV).
 *
 * @param limits that are not the usual ones
 * @param onProgress called every few hundred rows of a workbook
 * @throws WorkbookError whose message, in Chinese, says what the file is and what to do
 */
export async function readTable(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
  onProgress?: (progress: ReadProgress) => void,
): Promise<Workbook> {
  if (bytes.length <= DEFAULT_LIMITS.bytes && isText(bytes)) return readCsv(bytes, { ...DEFAULT_LIMITS, ...limits });
  return readWorkbook(bytes, limits, onProgress);
}
