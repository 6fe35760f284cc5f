import { bodyWord, variantOf } from "../../domain/book/variant";
import type { Disclosure } from "../../domain/disclosure/types";
import type { Section } from "../../domain/narrative/types";
import { type CorrectionNotice, noticeParagraphs } from "../../domain/workflow";
import { fitColumns } from "../columns";
import { DRAFT_MARK, titleLine } from "../files";
import { alignmentOf, isStrong, type PlacedCell, placeTable } from "../grid";
import { type PacketFileName, packetFileNames } from "../names";
import { type PrintedTable, printedTables } from "../sheets";
import { type Signature, signatureIndents } from "../signature";
import { printable, titleLines } from "../text";
import { printedInPdf } from "./extent";

/** Width in points between the margins of a table page, as set in the template. */
const PAGE_WIDTH = { portrait: 493, landscape: 740 };
/** Width in points between the margins of a page of the narrative, and its title's type size. */
const NARRATIVE_WIDTH = 442;
const NARRATIVE_TITLE_SIZE = 22;
/** Type size in points of the title of a table. */
const TITLE_SIZE = 16;
/** Type size in points of a table that has room. */
const LARGEST_SIZE = 10;

interface CellData {
  x: number;
  y: number;
  columns: number;
  rows: number;
  text: string;
  align: "left" | "center" | "right";
  strong: boolean;
  /** in characters */
  indent: number;
}

interface BlockData {
  /** 0 for a paragraph, else the level of the heading within the narrative */
  level: number;
  runs: { text: string; wanted: boolean }[];
}

function cellData(cell: PlacedCell, layout: "grid" | "form"): CellData {
  const align = alignmentOf(cell, layout);
  return {
    x: cell.column,
    y: cell.row,
    columns: cell.columns,
    rows: cell.rows,
    text: cell.text,
    align,
    strong: isStrong(cell, layout),
    indent: align === "left" ? cell.indent : 0,
  };
}

/** A table as it is drawn. */
function tableData({ table }: PrintedTable, draft: boolean) {
  const grid = placeTable(table);
  const { size, widths } = fitColumns(table, grid, PAGE_WIDTH[table.orientation], LARGEST_SIZE);
  const cells = grid.cells.map((cell) => cellData(cell, table.layout));
  return {
    label: printable(table.label),
    lines: titleLines(printable(titleLine(table.title, draft)), PAGE_WIDTH[table.orientation] / (TITLE_SIZE / 2)),
    department: printable(table.departmentName),
    unit: `单位：${printable(table.unit.label)}`,
    form: table.layout === "form",
    landscape: table.orientation === "landscape",
    size,
    widths,
    headerRows: grid.headerRows,
    header: cells.filter(({ y }) => y < grid.headerRows),
    body: cells.filter(({ y }) => y >= grid.headerRows),
    notes: table.notes.map(printable),
  };
}

function blocks(sections: readonly Section[], level: number): BlockData[] {
  return sections.flatMap((section) => [
    { level, runs: [{ text: printable(section.heading), wanted: false }] },
    ...section.paragraphs.map(({ runs }) => ({
      level: 0,
      runs: runs.map((run) => ({ text: printable(run.text), wanted: run.kind === "gap" })),
    })),
    ...blocks(section.sections, level + 1),
  ]);
}

function signatureData(signature: Signature | undefined) {
  if (!signature) return [];
  const indents = signatureIndents(signature);
  return (["name", "date"] as const).map((line) => ({ text: printable(signature[line]), indent: indents[line] }));
}

/** Every table as the directory lists it, `place` counting the printed ones from 0; one that is left out has none. */
function directoryData(sheets: readonly PrintedTable[], printed: readonly boolean[]) {
  let place = 0;
  return sheets.map(({ name, listing }, index) => ({
    name: printable(name),
    listing: printable(listing),
    place: printed[index] ? place++ : null,
  }));
}

/** The page behind the tables that says where those are which are left out; null when there are none. */
function omittedData(omitted: readonly PrintedTable[], { name }: PacketFileName) {
  if (omitted.length === 0) return null;
  return {
    heading: "未排印的表格",
    words: `下列表格篇幅过长，本文件不排印，请见同时公开的“${name}”中的同名工作表。`,
    tables: omitted.map((sheet) => ({
      name: printable(sheet.name),
      listing: `${printable(sheet.listing)}（共 ${sheet.table.rows.length} 行）`,
    })),
  };
}

/** What the template draws: words and measures only. */
export function pdfData(disclosure: Disclosure, draft: boolean, signature?: Signature) {
  const { departmentName, fiscalYear, narrative } = disclosure;
  const title = printable(titleLine(narrative.title, draft));
  const budget = `${fiscalYear}年${bodyWord(disclosure)}预算`;
  const printed = printedInPdf(disclosure.tables);
  const sheets = printedTables(disclosure);
  return {
    title: titleLine(`${printable(departmentName)}${budget}公开`, draft),
    department: printable(departmentName),
    heading: titleLine(`${budget}公开`, draft),
    mark: draft ? DRAFT_MARK : "",
    words: { directory: "目录", elsewhere: "见工作簿" },
    narrative: {
      title,
      lines: titleLines(title, NARRATIVE_WIDTH / (NARRATIVE_TITLE_SIZE / 2), printable(departmentName)),
      blocks: blocks(narrative.sections, 1),
    },
    signature: signatureData(signature),
    directory: directoryData(sheets, printed),
    tables: sheets.filter((_, index) => printed[index]).map((sheet) => tableData(sheet, draft)),
    omitted: omittedData(
      sheets.filter((_, index) => !printed[index]),
      packetFileNames(fiscalYear, variantOf(disclosure)).workbook,
    ),
  };
}

/** What the template of 更正公告 draws. */
export function noticeData(departmentName: string, notice: CorrectionNotice, draft: boolean) {
  const title = printable(titleLine(notice.title, draft));
  return {
    ...{ title, department: printable(departmentName), mark: draft ? DRAFT_MARK : "" },
    lines: titleLines(title, NARRATIVE_WIDTH / (NARRATIVE_TITLE_SIZE / 2), printable(departmentName)),
    paragraphs: noticeParagraphs(notice).map(printable),
    signature: signatureData(notice.signature ?? undefined),
  };
}
