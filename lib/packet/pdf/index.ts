import { Worker } from "node:worker_threads";
import type { Disclosure } from "../../domain/disclosure/types";
import { PacketError, type PacketOptions } from "../files";
import { printedTables } from "../sheets";
import { fontCoverage } from "./cmap";
import { pdfData } from "./data";
import { printedInPdf } from "./extent";
import { locateParts, type PdfParts } from "./locate";
import { SUBSTITUTE, substituteMissing } from "./substitute";

/** The most tables named in a notice. */
const MOST_NAMED = 10;

/** A PDF, and what people should know before they publish it. */
export interface DrawnPdf {
  bytes: Buffer;
  notices: string[];
}

function compile(parts: PdfParts, data: string, timestamp: number): Promise<Buffer> {
  const worker = new Worker(parts.worker, {
    workerData: {
      workspace: parts.workspace,
      template: parts.template,
      fonts: Object.values(parts.fonts),
      data,
      timestamp,
    },
  });
  const finished = new Promise<Buffer>((resolve, reject) => {
    worker.once("message", (bytes: Uint8Array) => resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
    worker.once("error", (error) => reject(new PacketError(`PDF 排版失败：${error.message}`, { cause: error })));
    worker.once("exit", (code) => reject(new PacketError(`PDF 排版程序中途退出（代码 ${code}）`)));
  });
  return finished.finally(() => worker.terminate());
}

function omissionNotices(disclosure: Disclosure): string[] {
  const printed = printedInPdf(disclosure.tables);
  const omitted = printedTables(disclosure).filter((_, index) => !printed[index]);
  if (omitted.length === 0) return [];
  const named = omitted.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = omitted.length > MOST_NAMED ? `等 ${omitted.length} 张表` : "";
  return [`表格篇幅过长，PDF 未排印${named.join("、")}${more}，目录和末页注明见工作簿`];
}

/**
 * Cover, directory, narrative and the printed tables as one tagged PDF with bookmarks and embedded fonts. It is set in a
 * thread of its own that ends with the document. The same disclosure gives the same bytes.
 *
 * A character that is in none of the fonts is printed as 〓 and named in the document and in a notice; a table that is too
 * long is left out, and the directory and the last page say where it is.
 *
 * @throws PacketError when a part of the writer is missing
 */
export async function buildPdf(
  disclosure: Disclosure,
  { draft, projectFolder, signature }: PacketOptions,
): Promise<DrawnPdf> {
  const parts = locateParts(projectFolder);
  const fonts = [fontCoverage(parts.fonts.serif), fontCoverage(parts.fonts.sans)];
  const { value, remark } = substituteMissing(pdfData(disclosure, draft, signature), fonts);
  const remarks =
    remark === null
      ? []
      : [`本文件字库中没有以下字符，以“${SUBSTITUTE}”代替：${remark}；原字符见同时公开的 Excel 工作簿和 Word 文档。`];
  const bytes = await compile(
    parts,
    JSON.stringify({ ...value, remarks }),
    Date.UTC(disclosure.fiscalYear, 0, 1) / 1000,
  );
  const substitution =
    remark === null ? [] : [`PDF 字库中没有以下字符，已印作“${SUBSTITUTE}”：${remark}；请改用其他写法，或确认后公开`];
  return { bytes, notices: [...substitution, ...omissionNotices(disclosure)] };
}
