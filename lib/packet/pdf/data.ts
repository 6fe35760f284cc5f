import type { Disclosure } from "../../domain/disclosure/types";
import type { Section } from "../../domain/narrative/types";
import { fitColumns } from "../columns";
import { DRAFT_MARK, titleLine } from "../files";
import { alignmentOf, isStrong, type PlacedCell, placeTable } from "../grid";
import { type PrintedTable, printedTables } from "../sheets";
import { printable, titleLines } from "../text";

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

function tableData({ table, name, listing }: PrintedTable, draft: boolean) {
  const grid = placeTable(table);
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

/** What the template draws: words and measures only. */
export function pdfData(disclosure: Disclosure, draft: boolean) {
  const { departmentName, fiscalYear, narrative } = disclosure;
  const title = printable(titleLine(narrative.title, draft));
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
    tables: printedTables(disclosure).map((printed) => tableData(printed, draft)),
  };
}
