import type { Table } from "../../domain/tables/types";
import { fitColumns, sum } from "../columns";
import { titleLine } from "../files";
import { alignmentOf, type Grid, isStrong, type PlacedCell, placeTable } from "../grid";
import { bookmark, paragraph, run } from "./paragraphs";
import { type PageFormat, TABLE_PAGE } from "./sections";
import { fontsXml } from "./styles";
import { twips } from "./units";

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");
/** Room left and right of the text within a cell, in twips. */
const CELL_MARGIN = 57;
/** Least height of a row in twips for each point of its type. */
const LINE_TWIPS = 29;
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
}

function settingOf(table: Table, page: PageFormat): Setting {
  const grid = placeTable(table);
  const available = ((page.width - page.left - page.right) / 25.4) * 72;
  const { size, widths } = fitColumns(table, grid, available, LARGEST_SIZE);
  return { table, grid, widths: widths.map((points) => Math.floor(points * 20)), size };
}

function cellXml(cell: PlacedCell, row: number, { table, widths, size }: Setting): string {
  const width = widths.slice(cell.column, cell.column + cell.columns).reduce((a, b) => a + b, 0);
  const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : "";
  const continued = row > cell.row;
  const merge = cell.rows > 1 ? `<w:vMerge${continued ? "" : ' w:val="restart"'}/>` : "";
  const shade = cell.role === "header" ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : "";
  const alignment = alignmentOf(cell, table.layout);
  const indent =
    alignment === "left" && cell.indent > 0 ? `<w:ind w:left="${Math.round(cell.indent * size * 20)}"/>` : "";
  const font = fontsXml(isStrong(cell, table.layout) ? "heading" : "table");
  const typeface = `${font}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  const content = `<w:p><w:pPr>${indent}<w:jc w:val="${alignment}"/><w:rPr>${typeface}</w:rPr></w:pPr>${continued ? "" : run(cell.text, typeface)}</w:p>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

function rowXml(row: number, setting: Setting): string {
  const { grid, size } = setting;
  const cells = (grid.covering[row] ?? []).filter((cell, column) => cell.column === column);
  const whole = cells.every((cell) => cell.text.length <= LONGEST_WHOLE_ROW) ? "<w:cantSplit/>" : "";
  const header = row < grid.headerRows ? "<w:tblHeader/>" : "";
  const properties = `<w:trPr>${whole}<w:trHeight w:val="${Math.round(size * LINE_TWIPS)}" w:hRule="atLeast"/>${header}</w:trPr>`;
  return `<w:tr>${properties}${cells.map((cell) => cellXml(cell, row, setting)).join("")}</w:tr>`;
}

function gridXml(setting: Setting): string {
  const { grid, widths } = setting;
  const total = widths.reduce((a, b) => a + b, 0);
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const rows = Array.from({ length: grid.rowCount }, (_, row) => rowXml(row, setting)).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}

/** The bookmark of a printed table, by its place in the packet counted from 0. */
export function tableBookmark(index: number): string {
  return `table${index + 1}`;
}

/** A printed table with its heading and notes. */
export function tableXml(table: Table, index: number, draft: boolean): string {
  const page = TABLE_PAGE[table.orientation];
  const right = twips(page.width - page.left - page.right);
  const title = bookmark(tableBookmark(index), index, run(titleLine(table.title, draft)));
  const meta = `${run(table.departmentName)}<w:r><w:tab/></w:r>${run(`单位：${table.unit.label}`)}`;
  return [
    paragraph("TableLabel", run(table.label)),
    paragraph("TableTitle", title),
    paragraph("TableMeta", meta, `<w:tabs><w:tab w:val="right" w:pos="${right}"/></w:tabs>`),
    gridXml(settingOf(table, page)),
    ...table.notes.map((note) => paragraph("TableNote", run(note))),
  ].join("");
}
