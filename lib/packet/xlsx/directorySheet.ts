import type { Disclosure } from "../../domain/disclosure/types";
import { DRAFT_MARK, titleLine } from "../files";
import { printedTables } from "../sheets";
import { printable, wrappedLines } from "../text";
import type { CellStyle } from "./styles";
import type { Sheet, SheetCell, SheetRow } from "./worksheet";

/** Name of the directory sheet. */
const DIRECTORY_SHEET = "目录";

const WIDTHS = [16, 72];
const HEADING: CellStyle = { font: "heading", size: 11, border: true, shaded: true, horizontal: "center" };
const LINK: CellStyle = { font: "link", size: 11, border: true, horizontal: "center" };
const ENTRY: CellStyle = { font: "body", size: 11, border: true, horizontal: "left" };

function text(value: string, style: CellStyle, link?: string): SheetCell {
  const cell = { style, value: { text: printable(value) } };
  return link === undefined ? cell : { ...cell, link };
}

/** The first sheet: every table by name, each leading to its sheet. */
export function directorySheet(disclosure: Disclosure, draft: boolean): Sheet {
  const { departmentName, fiscalYear } = disclosure;
  const title = titleLine(`${departmentName}${fiscalYear}年部门预算公开套表`, draft);
  const titleHeight = wrappedLines(title, (88 * 10) / 16) * 22 + 8;
  const head: SheetRow[] = [
    { height: titleHeight, cells: [text(title, { font: "title", size: 16, horizontal: "center" })] },
    { height: 24, cells: [text(DIRECTORY_SHEET, { font: "heading", size: 14, horizontal: "center" })] },
    { height: 20, cells: [text("工作表", HEADING), text("表名", HEADING)] },
  ];
  const entries = printedTables(disclosure).map(({ name, listing }) => ({
    height: Math.max(20, wrappedLines(listing, 64) * 15 + 6),
    cells: [text(name, LINK, name), text(listing, ENTRY)],
  }));
  return {
    name: DIRECTORY_SHEET,
    widths: WIDTHS,
    rows: [...head, ...entries],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: 1 })),
    orientation: "portrait",
    frozen: { rows: 3, columns: 0 },
    titleRows: 3,
    pageHeader: draft ? DRAFT_MARK : "",
  };
}
