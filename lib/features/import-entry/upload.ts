import { readTable, type Workbook, WorkbookError } from "@/lib/workbook";
import { DEFAULT_LIMITS } from "@/lib/workbook/types";
import type { ImportKind } from "../import";
import { RequestError } from "./responses";
import { rowsReadOf, tooManyIn } from "./too-many";
import type { Tell } from "./types";
import { WaitingLine } from "./waiting-line";

const MEGABYTE = 1024 * 1024;
/** With their files in memory; the one whose turn it is takes some hundred megabytes more. */
const PLACES = 5;

// Route bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesUploads?: WaitingLine };
shared.sixteenTablesUploads ??= new WaitingLine(PLACES);
const line = shared.sixteenTablesUploads;

const tooLarge = () =>
  new RequestError(413, `文件超过上限 ${DEFAULT_LIMITS.bytes / MEGABYTE} MB，已拒绝；请分成几个文件导入。`);

function declaredLength(request: Request): number {
  const text = request.headers.get("Content-Length") ?? "";
  if (!/^\d{1,15}$/.test(text)) throw new RequestError(411, "请求没有写明文件大小，已拒绝；请在导入导出页面上传。");
  return Number(text);
}

/** The body, never more of it than a file may have. */
async function bodyOf(request: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > DEFAULT_LIMITS.bytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

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
 * Reads the workbook that is the body of a request. Its size is looked at before the first byte is taken; one workbook is
 * read at a time in this process, a few uploads wait.
 *
 * @param kind of the rows that are wanted: a file with far more than a budget may have of them is not read to its end
 * @param tell how far reading is; what it throws stops the reading
 * @throws RequestError, WorkbookError, LineFull
 */
export async function uploadedWorkbook(request: Request, kind: ImportKind, tell: Tell): Promise<Workbook> {
  if (declaredLength(request) > DEFAULT_LIMITS.bytes) throw tooLarge();
  return line.enter(async () => {
    const bytes = await bodyOf(request);
    return line.turn(() => readRowsOf(kind, bytes, tell));
  });
}
