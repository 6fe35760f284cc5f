import { variantOf } from "../domain/book/variant";
import type { Disclosure } from "../domain/disclosure/types";
import type { Basis } from "../domain/editions/basis";
import { buildDocument } from "./docx";
import { buildNoticeDocument } from "./docx/notice";
import type { PacketFile, PacketOptions } from "./files";
import { buildWebPage } from "./html";
import { bookFile, jsonFiles } from "./json";
import { manifestFile } from "./manifest";
import { correctionFileNames, formulaWorkbookName, packetFileNames } from "./names";
import { openDataFiles } from "./open-data";
import { buildNoticePdf, buildPdf, type DrawnPdf } from "./pdf";
import { buildFormulaWorkbook, buildWorkbook } from "./xlsx";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const WORKBOOK = `${OFFICE}.spreadsheetml.sheet`;
const DOCUMENT = `${OFFICE}.wordprocessingml.document`;
/** What people should know of a web page that opens to the entered lines. */
const LINES_NOTICE = "公开网页的数字可展开到明细，每笔支出、收入的单位、科目和金额随网页一并公开";

const pdfFile = (name: string, { bytes, notices }: DrawnPdf): PacketFile => ({
  ...{ name, mediaType: "application/pdf", bytes },
  ...(notices.length > 0 && { notices }),
});

/** 更正公告 of a packet that replaces a disclosed one. */
async function correctionFiles(disclosure: Disclosure, options: PacketOptions): Promise<PacketFile[]> {
  if (!options.correction) return [];
  const { notice } = options.correction;
  const names = correctionFileNames(disclosure.fiscalYear, variantOf(disclosure));
  const docx = buildNoticeDocument(disclosure, notice, options.draft);
  const pdf = await buildNoticePdf(disclosure, notice, options);
  return [{ name: names.document.name, mediaType: DOCUMENT, bytes: docx }, pdfFile(names.pdf.name, pdf)];
}

/**
 * Draws everything published of a book: workbook (with its formula twin where that is asked for), document, PDF, the page
 * for the public, 更正公告 where it corrects a disclosed packet, the machine-readable files, then the open data: its
 * descriptor and one CSV file a printed table; at last, where it is asked for, the book, and the manifest of all of them.
 * Names depend on the fiscal year and the printed tables alone. Adds nothing up: every figure is the disclosure's. The same
 * disclosure and basis give the same bytes.
 *
 * @throws PacketError when something cannot be drawn, saying what and where
 */
export async function buildPacket(disclosure: Disclosure, options: PacketOptions, basis: Basis): Promise<PacketFile[]> {
  const { draft, signature, formulas = false, includeBook = false } = options;
  const variant = variantOf(disclosure);
  const names = packetFileNames(disclosure.fiscalYear, variant);
  const xlsx = buildWorkbook(disclosure, draft);
  const twin = formulas ? buildFormulaWorkbook(disclosure, draft, basis) : null;
  const docx = buildDocument(disclosure, draft, signature);
  const [pdf, correction] = await Promise.all([buildPdf(disclosure, options), correctionFiles(disclosure, options)]);
  const files: PacketFile[] = [
    { name: names.workbook.name, mediaType: WORKBOOK, bytes: xlsx },
    ...(twin
      ? [{ name: formulaWorkbookName(disclosure.fiscalYear, variant).name, mediaType: WORKBOOK, bytes: twin }]
      : []),
    { name: names.document.name, mediaType: DOCUMENT, bytes: docx },
    pdfFile(names.pdf.name, pdf),
    {
      name: names.webPage.name,
      mediaType: "text/html",
      bytes: buildWebPage(disclosure, options, basis),
      ...(options.showLines && { notices: [LINES_NOTICE] }),
    },
    ...correction,
    ...jsonFiles(disclosure, draft, basis),
    ...openDataFiles(disclosure, draft),
    ...(includeBook ? [bookFile(disclosure)] : []),
  ];
  return [...files, manifestFile(disclosure, options, files, basis)];
}
