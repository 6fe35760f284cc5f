import { Worker } from "node:worker_threads";
import type { Disclosure } from "../../domain/disclosure/types";
import { PacketError } from "../files";
import { fontCoverage, missingCharacters } from "./cmap";
import { pdfData } from "./data";
import { locateParts, type PdfParts } from "./locate";

/** The most missing characters named in an error. */
const NAMED = 10;

function checkCharacters(texts: readonly string[], parts: PdfParts): void {
  const fonts = [fontCoverage(parts.fonts.serif), fontCoverage(parts.fonts.sans)];
  const missing = missingCharacters(texts.join("\n"), fonts);
  if (missing.length === 0) return;
  const named = missing.slice(0, NAMED).map((character) => {
    const text = [...(texts.find((candidate) => candidate.includes(character)) ?? "")];
    const at = text.indexOf(character);
    const around = text
      .slice(Math.max(0, at - 6), at + 7)
      .join("")
      .replaceAll("\n", "");
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `“${character}”（U+${code}，见“${around}”）`;
  });
  const more = missing.length > NAMED ? `等 ${missing.length} 个字符` : "";
  throw new PacketError(`PDF 字体中没有以下字符，无法打印：${named.join("、")}${more}；请改用其他写法`);
}

/** Every text of the data, one after another. */
function allTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(allTexts) : [];
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

/**
 * Cover, directory, narrative and every printed table as one tagged PDF with bookmarks and embedded fonts. It is set in
 * a thread of its own that ends with the document. The same disclosure gives the same bytes.
 *
 * @throws PacketError when a character is in none of the fonts, or a part of the writer is missing
 */
export async function buildPdf(disclosure: Disclosure, draft: boolean, projectFolder?: string): Promise<Buffer> {
  const parts = locateParts(projectFolder);
  const data = pdfData(disclosure, draft);
  checkCharacters(allTexts(data), parts);
  return compile(parts, JSON.stringify(data), Date.UTC(disclosure.fiscalYear, 0, 1) / 1000);
}
