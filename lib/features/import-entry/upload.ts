import { RequestError, withUpload } from "@/lib/server/upload";
import { readTable, type Workbook, WorkbookError } from "@/lib/workbook";
import { DEFAULT_LIMITS } from "@/lib/workbook/types";
import type { ImportKind } from "../import";
import { rowsReadOf, tooManyIn } from "./too-many";
import type { Tell } from "./types";
import { WaitingLine } from "./waiting-line";

/** With their files in memory; the one whose turn it is takes some hundred megabytes more. */
const PLACES = 10;

// Route bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesUploads?: WaitingLine };
shared.sixteenTablesUploads ??= new WaitingLine(PLACES);
const line = shared.sixteenTablesUploads;

const LIMITS = { largest: DEFAULT_LIMITS.bytes, remedy: "请分成几个文件导入" };

async function readRowsOf(kind: ImportKind, bytes: Buffer, tell: Tell): Promise<Workbook> {
  const limits = { rows: rowsReadOf(kind) };
  try {
    return await readTable(bytes, limits, ({ rows, share }) => tell({ stage: "reading", rows, share }));
  } catch (error) {
    if (error instanceof WorkbookError && error.kind === "tooManyRows") throw new RequestError(413, tooManyIn(kind));
    throw error;
  }
}

/**
 * Takes the workbook that is the body of a request and does something with it: first its bytes, for which nobody else waits, then
 * one workbook is read at a time in this process, while a few wait.
 *
 * @param person whose it is: of one there is one at a time
 * @param kind of the rows that are wanted: a file with far more than a budget may have of them is not read to its end
 * @param tell how far reading is; what it throws stops the reading
 * @throws RequestError, WorkbookError, LineFull, and what `work` throws
 */
export function withWorkbook<T>(
  person: string,
  request: Request,
  kind: ImportKind,
  tell: Tell,
  work: (workbook: Workbook) => Promise<T>,
): Promise<T> {
  return withUpload(person, request, LIMITS, async (bytes) => {
    const workbook = await line.enter(() => line.turn(() => readRowsOf(kind, bytes, tell)));
    return work(workbook);
  });
}
