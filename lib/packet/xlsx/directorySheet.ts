import { DRAFT_MARK } from "../files";
import { printable, titleLines, wrappedLines } from "../text";
import type { CellStyle } from "./styles";
import type { Sheet, SheetCell, SheetRow } from "./worksheet";

/** Name of the directory sheet. */
export const DIRECTORY_SHEET = "目录";

const NAME_WIDTH = 11;
const LISTING_WIDTH = 84;
const TITLE_SIZE = 16;
const TOTAL_WIDTH = NAME_WIDTH + LISTING_WIDTH;
const HEADING: CellStyle = { font: "heading", size: 11, border: true, shaded: true, horizontal: "center" };
const LINK: CellStyle = { font: "link", size: 11, border: true, horizontal: "center" };
const NOTE: CellStyle = { font: "body", size: 10, horizontal: "left" };
const ENTRY: CellStyle = { font: "body", size: 11, border: true, horizontal: "left" };

/** A sheet as the directory lists it. */
export interface DirectoryLine {
  name: string;
  listing: string;
}

function text(value: string, style: CellStyle, link?: string): SheetCell {
  const cell = { style, value: { text: printable(value) } };
  return link === undefined ? cell : { ...cell, link };
}

/**
 * The first sheet: every table by name, each leading to its sheet.
 *
 * @param head title of the workbook, and the department it may begin with
 * @param entries names and descriptions of the sheets
 * @param remark printed below the list; empty for none
 */
export function directorySheet(
  { departmentName, title }: { departmentName: string; title: string },
  entries: readonly DirectoryLine[],
  draft: boolean,
  remark = "",
): Sheet {
  const titleUnits = (TOTAL_WIDTH * 11) / TITLE_SIZE;
  const lines = titleLines(title, titleUnits, departmentName);
  const titleHeight = wrappedLines(lines, titleUnits) * 22 + 8;
  const head: SheetRow[] = [
    { height: titleHeight, cells: [text(lines, { font: "title", size: TITLE_SIZE, horizontal: "center" })] },
    { height: 24, cells: [text(DIRECTORY_SHEET, { font: "heading", size: 14, horizontal: "center" })] },
    { height: 20, cells: [text("工作表", HEADING), text("表名", HEADING)] },
  ];
  const listed = entries.map(({ name, listing }) => ({
    height: Math.max(20, wrappedLines(listing, LISTING_WIDTH) * 15 + 6),
    cells: [text(name, LINK, name), text(listing, ENTRY)],
  }));
  const remarks: SheetRow[] = remark
    ? [{ height: wrappedLines(remark, TOTAL_WIDTH) * 14 + 8, cells: [text(remark, NOTE)] }]
    : [];
  const rows = [...head, ...listed, ...remarks];
  const merged = [0, 1, ...(remark ? [rows.length - 1] : [])];
  return {
    name: DIRECTORY_SHEET,
    widths: [NAME_WIDTH, LISTING_WIDTH],
    rows,
    merges: merged.map((row) => ({ top: row, left: 0, bottom: row, right: 1 })),
    orientation: "portrait",
    frozen: { rows: 3, columns: 0 },
    titleRows: 3,
    pageHeader: draft ? DRAFT_MARK : "",
  };
}
