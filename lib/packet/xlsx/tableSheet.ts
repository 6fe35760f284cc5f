import { MAX_TEXT } from "../../domain/book/texts";
import { formatForText, type PrintUnit } from "../../domain/money";
import type { FigureCell, Table } from "../../domain/tables/types";
import { columnUnits, spread, sum } from "../columns";
import { DRAFT_MARK, PacketError, titleLine } from "../files";
import { alignmentOf, type Grid, isStrong, type PlacedCell, placeTable } from "../grid";
import type { PrintedTable } from "../sheets";
import { lineUnits, printable, titleLines, wrappedLines } from "../text";
import { DIRECTORY_SHEET } from "./directorySheet";
import type { CellStyle } from "./styles";
import type { Area, Sheet, SheetCell, SheetRow } from "./worksheet";

/** Widths, in half-width characters of 10 point type, that fill an A4 page. */
const PAGE_UNITS = { portrait: 97, landscape: 145 };
/** How much wider than a page a sheet may be, and so how much smaller it is printed. */
const MOST_SHRUNK = 1.2;
/** A column is measured in digits of the 11 point default face, which are at least this much wider than 10 point type. */
const UNIT_RATIO = 1.1;
/** Height between the margins of a page in points, and how much smaller a sheet may be printed to stay on one. */
const PAGE_HEIGHT = { portrait: 755, landscape: 509 };
const LITTLE_MORE = 1.12;
/** Height of a line of 10 point type, and the room above and below it, in points. */
const LINE_HEIGHT = 13.5;
const ROW_PADDING = 4.5;
/** No row of a worksheet may be higher than 409 points. */
const HIGHEST_ROW = 400;

const META: CellStyle = { font: "body", size: 10, horizontal: "left" };
const BACK: CellStyle = { font: "link", size: 10, horizontal: "center" };
const BACK_LABEL = "返回目录";
const BACK_WIDTH = 10;
/** Type size in points of the title, and the height of its lines. */
const TITLE_SIZE = 16;
const TITLE_LINE = 22;

/** The format of figures: separators, fixed decimals, blank for zero, a space between figure and border. */
export function figureFormat(unit: PrintUnit): string {
  const number = figureNumber(unit);
  return `${number};-${number};;@`;
}

/** The format of a figure of which rounding leaves nothing: a zero that is seen. */
function tinyFormat(unit: PrintUnit): string {
  const number = figureNumber(unit);
  return `${number};-${number};${number};@`;
}

function figureNumber(unit: PrintUnit): string {
  return unit.decimals > 0 ? `#,##0.${"0".repeat(unit.decimals)}_ ` : "#,##0_ ";
}

const isTiny = ({ fen, printed }: FigureCell) => fen !== 0 && printed === 0;

function sheetValue(cell: PlacedCell, table: Table, name: string): SheetCell["value"] {
  const { figure, text } = cell;
  if (figure) return figure.fen === 0 ? undefined : { number: formatForText(figure.printed, table.unit) };
  if (text.length > MAX_TEXT) {
    throw new PacketError(
      `${name}中一处文字有 ${text.length} 字，超过工作表单元格上限 ${MAX_TEXT} 字，请缩短：“${text.slice(0, 20)}…”`,
    );
  }
  return text === "" ? undefined : { text };
}

/** The styles of the cells of a table: cells that look alike share one object, which is spelt out once. */
class TableStyles {
  private readonly known = new Map<string, CellStyle>();

  constructor(private readonly table: Table) {}

  of(cell: PlacedCell, tall: boolean): CellStyle {
    const { figure, text } = cell;
    const strong = isStrong(cell, this.table.layout);
    const horizontal = alignmentOf(cell, this.table.layout);
    const shaded = cell.role === "header";
    const indent = horizontal === "left" ? cell.indent : 0;
    const long = text.length > 255;
    const quoted = !figure && /^[=+\-@]/.test(text);
    const kind = figure ? (isTiny(figure) ? "tiny" : "figure") : "text";
    const key = `${strong} ${horizontal} ${shaded} ${indent} ${tall} ${long} ${quoted} ${kind}`;
    let style = this.known.get(key);
    if (!style) {
      style = {
        ...{ font: strong ? "heading" : "body", size: 10, border: true, horizontal },
        ...(shaded && { shaded }),
        ...(indent > 0 && { indent }),
        ...(tall && { top: true }),
        ...(long && { long }),
        ...(kind !== "text" && {
          format: kind === "tiny" ? tinyFormat(this.table.unit) : figureFormat(this.table.unit),
        }),
        ...(quoted && { quoted }),
      };
      this.known.set(key, style);
    }
    return style;
  }
}

function neededHeight(cell: PlacedCell, widths: readonly number[]): number {
  const own = widths[cell.column] ?? 0;
  const width = cell.columns === 1 ? own : sum(widths.slice(cell.column, cell.column + cell.columns));
  return wrappedLines(cell.text, width - cell.indent * 2) * LINE_HEIGHT + ROW_PADDING;
}

/** Heights in points of the printed rows, so that every text is seen whole. */
function rowHeights(grid: Grid, widths: readonly number[]): number[] {
  const heights = Array.from({ length: grid.rowCount }, () => LINE_HEIGHT + ROW_PADDING);
  for (const cell of [...grid.cells].sort((a, b) => a.rows - b.rows)) {
    const last = cell.row + cell.rows - 1;
    const above = sum(heights.slice(cell.row, last));
    heights[last] = Math.max(heights[last] ?? 0, neededHeight(cell, widths) - above);
  }
  return heights;
}

interface Block {
  rows: SheetRow[];
  merges: Area[];
}

/** Where a figure stands on its sheet, counted from 0. */
export interface FigurePlace {
  row: number;
  column: number;
  figure: FigureCell;
}

/** The column from which on the columns are wide enough together; never the first. */
function columnsFrom(widths: readonly number[], needed: number): number {
  let column = widths.length - 1;
  while (column > 1 && sum(widths.slice(column)) < needed) column--;
  return column;
}

/** Label, title, and the line with department and unit above a table. */
function headBlock(table: Table, widths: readonly number[], draft: boolean, remark: string): Block {
  const last = widths.length - 1;
  const titleUnits = (sum(widths) * 10) / TITLE_SIZE;
  const title = titleLines(printable(titleLine(table.title, draft)), titleUnits);
  const department = printable(table.departmentName);
  const label = printable(table.label);
  const cells: SheetCell[] = [
    { style: { ...META, font: "heading" }, value: { text: label } },
    { style: { font: "title", size: TITLE_SIZE, horizontal: "center" }, value: { text: title } },
    { style: META, value: { text: department } },
  ];
  const unitText = `单位：${table.unit.label}${remark}`;
  const unit: SheetCell = { style: { ...META, horizontal: "right" }, value: { text: unitText } };
  const unitColumn = columnsFrom(widths, lineUnits(unitText) + 2);
  const heights = [
    18,
    wrappedLines(title, titleUnits) * TITLE_LINE + 8,
    wrappedLines(department, sum(widths.slice(0, unitColumn))) * LINE_HEIGHT + ROW_PADDING,
  ];
  const rows = cells.map((cell, index): SheetRow => ({ height: heights[index] ?? 18, cells: [cell] }));
  const [firstRow, , lastRow] = rows;
  if (firstRow) firstRow.cells[widths.length] = { style: BACK, value: { text: BACK_LABEL }, link: DIRECTORY_SHEET };
  if (lastRow) lastRow.cells[unitColumn] = unit;
  const areas: Area[] = [
    { top: 0, left: 0, bottom: 0, right: last },
    { top: 1, left: 0, bottom: 1, right: last },
    { top: 2, left: 0, bottom: 2, right: unitColumn - 1 },
    { top: 2, left: unitColumn, bottom: 2, right: last },
  ];
  return { rows, merges: areas.filter(({ left, right }) => right > left) };
}

/** Lays the printed rows out on sheet rows: a row higher than a sheet allows takes several, merged into one. */
function bodyRows(
  { table, name }: PrintedTable,
  grid: Grid,
  widths: readonly number[],
  offset: number,
): Block & { figures: FigurePlace[] } {
  const heights = rowHeights(grid, widths);
  const shares = heights.map((height) => Math.ceil(height / HIGHEST_ROW));
  const starts: number[] = [];
  shares.reduce((start, share) => {
    starts.push(start);
    return start + share;
  }, offset);
  const rows: SheetRow[] = heights.flatMap((height, index) => {
    const share = shares[index] ?? 1;
    return Array.from({ length: share }, () => ({
      height: Math.ceil(height / share),
      cells: Array.from<SheetCell | undefined>({ length: grid.columnCount }),
    }));
  });
  const merges: Area[] = [];
  const figures: FigurePlace[] = [];
  const styles = new TableStyles(table);
  for (const cell of grid.cells) {
    const lastRow = cell.row + cell.rows - 1;
    const top = starts[cell.row] ?? offset;
    const bottom = (starts[lastRow] ?? offset) + (shares[lastRow] ?? 1) - 1;
    const right = cell.column + cell.columns - 1;
    const style = styles.of(cell, neededHeight(cell, widths) > HIGHEST_ROW);
    const isMerged = bottom > top || right > cell.column;
    if (isMerged) {
      for (let row = top; row <= bottom; row++) rows[row - offset]?.cells.fill({ style }, cell.column, right + 1);
    }
    const value = sheetValue(cell, table, name);
    const first = rows[top - offset];
    if (first) first.cells[cell.column] = value ? { style, value } : { style };
    if (cell.figure) figures.push({ row: top, column: cell.column, figure: cell.figure });
    if (isMerged) merges.push({ top, left: cell.column, bottom, right });
  }
  return { rows, merges, figures };
}

function noteRows(table: Table, widths: readonly number[], offset: number): Block {
  const rows = table.notes.map((note) => {
    const text = printable(note);
    return {
      height: wrappedLines(text, sum(widths)) * LINE_HEIGHT + ROW_PADDING,
      cells: [{ style: META, value: { text } }],
    };
  });
  const right = widths.length - 1;
  const merges = rows.map((_, index) => ({ top: offset + index, left: 0, bottom: offset + index, right }));
  return { rows, merges: right > 0 ? merges : [] };
}

function leadingWords(table: Table): number {
  const first = table.columns.findIndex((column) => column.role === "amount" || column.role === "number");
  return Math.max(0, first);
}

/** The columns fill a page; they may be wider, and are then printed smaller, to keep names on one line. */
function columnWidths(table: Table, grid: Grid): number[] {
  const units = columnUnits(table, grid);
  const page = PAGE_UNITS[table.orientation];
  const wide =
    sum(units.headed) <= page * LITTLE_MORE ? sum(units.headed) : Math.min(sum(units.named), page * MOST_SHRUNK);
  return spread(units, Math.max(sum(units.least), table.layout === "form" ? page : wide, page));
}

/** Whether a few rows would otherwise stand on a second page. */
function fitsOnePage({ orientation }: Table, rows: readonly SheetRow[], widths: readonly number[]): boolean {
  const scale = Math.min(1, PAGE_UNITS[orientation] / sum(widths));
  return sum(rows.map(({ height }) => height)) * scale <= PAGE_HEIGHT[orientation] * LITTLE_MORE;
}

/**
 * The worksheet of one printed table, with the places of its figures.
 *
 * @param remark printed behind the unit; empty for none
 */
export function tableSheet(
  printed: PrintedTable,
  draft: boolean,
  remark = "",
): { sheet: Sheet; figures: FigurePlace[] } {
  const { table } = printed;
  const grid = placeTable(table);
  const widths = columnWidths(table, grid);
  const head = headBlock(table, widths, draft, remark);
  const body = bodyRows(printed, grid, widths, head.rows.length);
  const notes = noteRows(table, widths, head.rows.length + body.rows.length);
  const titleRows = head.rows.length + grid.headerRows;
  const rows = [...head.rows, ...body.rows, ...notes.rows];
  const sheet: Sheet = {
    name: printed.name,
    widths: [...widths.map((width) => width / UNIT_RATIO), BACK_WIDTH],
    printedColumns: widths.length,
    rows,
    merges: [...head.merges, ...body.merges, ...notes.merges],
    orientation: table.orientation,
    onePage: fitsOnePage(table, rows, widths),
    frozen: table.layout === "grid" ? { rows: titleRows, columns: leadingWords(table) } : { rows: 0, columns: 0 },
    titleRows,
    pageHeader: draft ? DRAFT_MARK : "",
  };
  return { sheet, figures: body.figures };
}
