import type { Disclosure } from "../domain/disclosure/types";
import { buildDocument } from "./docx";
import type { PacketFile, PacketOptions } from "./files";
import { jsonFiles } from "./json";
import { packetFileNames } from "./names";
import { buildPdf } from "./pdf";
import { buildWorkbook } from "./xlsx";

const OFFICE = "application/vnd.openxmlformats-officedocument";

/**
 * Draws everything published of a book: workbook, document, PDF and the four machine-readable files, in this order and
 * under names that depend on the fiscal year alone. Adds nothing up: every figure is the disclosure's. The same
 * disclosure gives the same bytes.
 *
 * @throws PacketError when something cannot be drawn, saying what and where
 */
export async function buildPacket(
  disclosure: Disclosure,
  { draft, projectFolder }: PacketOptions,
): Promise<PacketFile[]> {
  const names = packetFileNames(disclosure.fiscalYear);
  const [xlsx, docx, pdf] = await Promise.all([
    buildWorkbook(disclosure, draft),
    buildDocument(disclosure, draft),
    buildPdf(disclosure, draft, projectFolder),
  ]);
  return [
    { name: names.workbook.name, mediaType: `${OFFICE}.spreadsheetml.sheet`, bytes: xlsx },
    { name: names.document.name, mediaType: `${OFFICE}.wordprocessingml.document`, bytes: docx },
    { name: names.pdf.name, mediaType: "application/pdf", bytes: pdf },
    ...jsonFiles(disclosure, draft),
  ];
}
