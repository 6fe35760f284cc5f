import { Worker } from "node:worker_threads";
import type { Disclosure } from "../../domain/disclosure/types";
import type { CorrectionNotice } from "../../domain/workflow";
import { PacketError, type PacketOptions } from "../files";
import { printedTables } from "../sheets";
import { fontCoverage } from "./cmap";
import { noticeData, pdfData } from "./data";
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

function compile(parts: PdfParts, template: string, data: string, timestamp: number): Promise<Buffer> {
  const worker = new Worker(parts.worker, {
    workerData: {
      workspace: parts.workspace,
      template,
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

/** Sets words and measures by a template; a character that the fonts cannot draw by any means is printed as 〓 and named. */
async function setPdf(
  parts: PdfParts,
  template: keyof PdfParts["templates"],
  data: object,
  fiscalYear: number,
): Promise<DrawnPdf> {
  const fonts = [fontCoverage(parts.fonts.serif), fontCoverage(parts.fonts.sans)];
  const { value, remark } = substituteMissing(data, fonts);
  const original =
    template === "packet" ? "；原字符见同时公开的 Excel 工作簿和 Word 文档" : "；原字符见同时公开的 Word 文档";
  const remarks = remark === null ? [] : [`本文件字库中没有以下字符，以“${SUBSTITUTE}”代替：${remark}${original}。`];
  const content = JSON.stringify({ ...value, remarks });
  const bytes = await compile(parts, parts.templates[template], content, Date.UTC(fiscalYear, 0, 1) / 1000);
  const notices =
    remark === null ? [] : [`PDF 字库中没有以下字符，已印作“${SUBSTITUTE}”：${remark}；请改用其他写法，或确认后公开`];
  return { bytes, notices };
}

/**
 * Cover, directory, narrative and the printed tables as one tagged PDF with bookmarks and embedded fonts. It is set in a
 * thread of its own that ends with the document. The same disclosure gives the same bytes.
 *
 * A character that the fonts cannot draw is printed as 〓 and named in the document and in a notice; a table that is too
 * long is left out, and the directory and the last page say where it is.
 *
 * @throws PacketError when a part of the writer is missing
 */
export async function buildPdf(
  disclosure: Disclosure,
  { draft, projectFolder, signature }: PacketOptions,
): Promise<DrawnPdf> {
  const data = pdfData(disclosure, draft, signature);
  const { bytes, notices } = await setPdf(locateParts(projectFolder), "packet", data, disclosure.fiscalYear);
  return { bytes, notices: [...notices, ...omissionNotices(disclosure)] };
}

/** 更正公告 as a tagged PDF. @throws PacketError when a part of the writer is missing */
export function buildNoticePdf(
  { departmentName, fiscalYear }: Pick<Disclosure, "departmentName" | "fiscalYear">,
  notice: CorrectionNotice,
  { draft, projectFolder }: PacketOptions,
): Promise<DrawnPdf> {
  return setPdf(locateParts(projectFolder), "notice", noticeData(departmentName, notice, draft), fiscalYear);
}
