import type { Table } from "../../domain/tables/types";
import { fitColumns } from "../columns";
import { titleLine } from "../files";
import { alignmentOf, type Grid, isStrong, type PlacedCell, placeTable } from "../grid";
import { titleLines } from "../text";
import { escapeXml } from "../xml";
import { TABLE_PAGE } from "./pages";
import { bookmark, paragraph, run } from "./paragraphs";
import { type CellStyles, TABLE_STYLE } from "./styles";

/** Least height of a row in twips for each point of its type. */
const LINE_TWIPS = { grid: 29, form: 36 };
/** Type size in points of the title of a table. */
const TITLE_SIZE = 16;
/** Type size in points of a table that has room. */
const LARGEST_SIZE = 10;
/** A row with more text than this may break across pages; a shorter one stays whole. */
const LONGEST_WHOLE_ROW = 200;

interface Setting {
  table: Table;
  grid: Grid;
  /** column widths in twips */
  widths: number[];
  /** type size in points */
  size: number;
  styles: CellStyles;
}

/** Width in points between the margins of a table's page. */
function pageWidth({ orientation }: Table): number {
  const { width, left, right } = TABLE_PAGE[orientation];
  return ((width - left - right) / 25.4) * 72;
}

function settingOf(table: Table, styles: CellStyles): Setting {
  const grid = placeTable(table);
  const available = pageWidth(table);
  const { size, widths } = fitColumns(table, grid, available, LARGEST_SIZE);
  return { table, grid, widths: widths.map((points) => Math.floor(points * 20)), size, styles };
}

function cellXml(cell: PlacedCell, row: number, { table, widths, size, styles }: Setting): string {
  const width = widths.slice(cell.column, cell.column + cell.columns).reduce((a, b) => a + b, 0);
  const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : "";
  const continued = row > cell.row;
  const merge = cell.rows > 1 ? `<w:vMerge${continued ? "" : ' w:val="restart"'}/>` : "";
  const shade = cell.role === "header" ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : "";
  const align = alignmentOf(cell, table.layout);
  const indent = align === "left" ? cell.indent : 0;
  const style = styles.id({ strong: isStrong(cell, table.layout), align, size, indent });
  const content = paragraph(style, continued ? "" : run(cell.text));
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}</w:tcPr>${content}</w:tc>`;
}

function rowXml(row: number, setting: Setting): string {
  const { table, grid, size } = setting;
  const cells = (grid.covering[row] ?? []).filter((cell, column) => cell.column === column);
  const whole = cells.every((cell) => cell.text.length <= LONGEST_WHOLE_ROW) ? "<w:cantSplit/>" : "";
  const header = row < grid.headerRows ? "<w:tblHeader/>" : "";
  const properties = `<w:trPr>${whole}<w:trHeight w:val="${Math.round(size * LINE_TWIPS[table.layout])}" w:hRule="atLeast"/>${header}</w:trPr>`;
  return `<w:tr>${properties}${cells.map((cell) => cellXml(cell, row, setting)).join("")}</w:tr>`;
}

function gridXml(setting: Setting): string {
  const { table, grid, widths } = setting;
  const total = widths.reduce((a, b) => a + b, 0);
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const rows = Array.from({ length: grid.rowCount }, (_, row) => rowXml(row, setting)).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${TABLE_STYLE[table.layout]}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCaption w:val="${escapeXml(table.title)}"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}

/** The bookmark of a printed table, by its place in the packet counted from 0. */
export function tableBookmark(index: number): string {
  return `table${index + 1}`;
}

/** A printed table with its heading and notes. */
export function tableXml(table: Table, index: number, draft: boolean, styles: CellStyles): string {
  const title = titleLines(titleLine(table.title, draft), pageWidth(table) / (TITLE_SIZE / 2));
  const meta = `${run(table.departmentName)}<w:r><w:tab/></w:r>${run(`单位：${table.unit.label}`)}`;
  return [
    paragraph("TableLabel", run(table.label)),
    paragraph("TableTitle", bookmark(tableBookmark(index), index, run(title))),
    paragraph(table.orientation === "landscape" ? "TableMetaLandscape" : "TableMetaPortrait", meta),
    gridXml(settingOf(table, styles)),
    ...table.notes.map((note) => paragraph("TableNote", run(note))),
  ].join("");
}
