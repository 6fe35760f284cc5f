import type { Disclosure } from "../../domain/disclosure/types";
import type { Section } from "../../domain/narrative/types";
import type { Table } from "../../domain/tables/types";
import { fitColumns } from "../columns";
import { DRAFT_MARK, titleLine } from "../files";
import { alignmentOf, isStrong, type PlacedCell, placeTable } from "../grid";
import { packetFileNames } from "../names";
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

function omission(table: Table, workbook: string, name: string): string {
  return `本表共 ${table.rows.length} 行，表格篇幅过长，本文件不排印，请见同时公开的“${workbook}”中的工作表“${name}”。`;
}

/** A table as it is drawn; one that is left out has words instead of cells. */
function tableData({ table, name, listing }: PrintedTable, draft: boolean, workbook: string | null) {
  const grid = placeTable(workbook === null ? table : { ...table, rows: [], header: [] });
  const { size, widths } = fitColumns(table, grid, PAGE_WIDTH[table.orientation], LARGEST_SIZE);
  const cells = grid.cells.map((cell) => cellData(cell, table.layout));
  return {
    name: printable(name),
    listing: printable(listing),
    label: printable(table.label),
    lines: titleLines(printable(titleLine(table.title, draft)), PAGE_WIDTH[table.orientation] / (TITLE_SIZE / 2)),
    department: printable(table.departmentName),
    unit: `单位：${printable(table.unit.label)}`,
    form: table.layout === "form",
    landscape: table.orientation === "landscape",
    size,
    widths,
    omission: workbook === null ? "" : omission(table, workbook, name),
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

/** What the template draws: words and measures only. */
export function pdfData(disclosure: Disclosure, draft: boolean, signature?: Signature) {
  const { departmentName, fiscalYear, narrative } = disclosure;
  const title = printable(titleLine(narrative.title, draft));
  const printed = printedInPdf(disclosure.tables);
  const workbook = packetFileNames(fiscalYear).workbook.name;
  return {
    title: titleLine(`${printable(departmentName)}${fiscalYear}年部门预算公开`, draft),
    department: printable(departmentName),
    heading: titleLine(`${fiscalYear}年部门预算公开`, draft),
    mark: draft ? DRAFT_MARK : "",
    words: { directory: "目录", tables: "部门预算公开表" },
    narrative: {
      title,
      lines: titleLines(title, NARRATIVE_WIDTH / (NARRATIVE_TITLE_SIZE / 2), printable(departmentName)),
      blocks: blocks(narrative.sections, 1),
    },
    signature: signatureData(signature),
    tables: printedTables(disclosure).map((sheet, index) => tableData(sheet, draft, printed[index] ? null : workbook)),
  };
}
