import { formatForText, type PrintUnit } from "../../domain/money";
import type { Table } from "../../domain/tables/types";
import { columnUnits, spread, sum } from "../columns";
import { DRAFT_MARK, PacketError, titleLine } from "../files";
import { alignmentOf, type Grid, isStrong, type PlacedCell, placeTable } from "../grid";
import type { PrintedTable } from "../sheets";
import { printable, wrappedLines } from "../text";
import type { CellStyle } from "./styles";
import type { Area, Sheet, SheetCell, SheetRow } from "./worksheet";

/** Widths, in half-width characters, that fill an A4 page at a readable size. */
const PAGE_UNITS = { portrait: 88, landscape: 132 };
/** How much wider than a page a sheet may be. */
const MOST_SHRUNK = 1.12;
/** Height of a line of 10 point type, and the room above and below it, in points. */
const LINE_HEIGHT = 13.5;
const ROW_PADDING = 6;
/** No row of a worksheet may be higher than 409 points. */
const HIGHEST_ROW = 400;
/** The most characters a worksheet cell holds. */
const LONGEST_TEXT = 32_767;

const META: CellStyle = { font: "body", size: 10, horizontal: "left" };

/** The format of printed figures: separators, fixed decimals, blank for zero. */
export function figureFormat(unit: PrintUnit): string {
  const number = unit.decimals > 0 ? `#,##0.${"0".repeat(unit.decimals)}` : "#,##0";
  return `${number};-${number};;@`;
}

function sheetValue(cell: PlacedCell, table: Table, name: string): SheetCell["value"] {
  const { figure, text } = cell;
  if (figure) return figure.printed === 0 ? undefined : { number: formatForText(figure.printed, table.unit) };
  if (text.length > LONGEST_TEXT) {
    throw new PacketError(
      `${name}中一处文字有 ${text.length} 字，超过工作表单元格上限 ${LONGEST_TEXT} 字，请缩短：“${text.slice(0, 20)}…”`,
    );
  }
  return text === "" ? undefined : { text };
}

function styleOf(cell: PlacedCell, table: Table, tall: boolean): CellStyle {
  const strong = isStrong(cell, table.layout);
  return {
    font: strong ? "heading" : "body",
    size: 10,
    border: true,
    horizontal: alignmentOf(cell, table.layout),
    ...(cell.role === "header" && { shaded: true }),
    ...(cell.indent > 0 && alignmentOf(cell, table.layout) === "left" && { indent: cell.indent }),
    ...(tall && { top: true }),
    ...(cell.text.length > 255 && { long: true }),
    ...(cell.figure && { format: figureFormat(table.unit) }),
    ...(/^[=+\-@]/.test(cell.text) && !cell.figure && { quoted: true }),
  };
}

function neededHeight(cell: PlacedCell, widths: readonly number[]): number {
  const width = sum(widths.slice(cell.column, cell.column + cell.columns));
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

/** Label, title, and the line with department and unit above a table. */
function headBlock(table: Table, widths: readonly number[], draft: boolean): Block {
  const last = widths.length - 1;
  const unitColumn = Math.max(1, widths.length > 3 ? last - 1 : last);
  const title = printable(titleLine(table.title, draft));
  const department = printable(table.departmentName);
  const label = printable(table.label);
  const cells: SheetCell[] = [
    { style: { ...META, font: "heading" }, value: { text: label } },
    { style: { font: "title", size: 16, horizontal: "center" }, value: { text: title } },
    { style: META, value: { text: department } },
  ];
  const unit: SheetCell = { style: { ...META, horizontal: "right" }, value: { text: `单位：${table.unit.label}` } };
  const heights = [
    18,
    wrappedLines(title, (sum(widths) * 10) / 16) * 22 + 8,
    wrappedLines(department, sum(widths.slice(0, unitColumn))) * LINE_HEIGHT + ROW_PADDING,
  ];
  const rows = cells.map((cell, index): SheetRow => ({ height: heights[index] ?? 18, cells: [cell] }));
  const lastRow = rows[2];
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
function bodyRows({ table, name }: PrintedTable, grid: Grid, widths: readonly number[], offset: number): Block {
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
  for (const cell of grid.cells) {
    const lastRow = cell.row + cell.rows - 1;
    const top = starts[cell.row] ?? offset;
    const bottom = (starts[lastRow] ?? offset) + (shares[lastRow] ?? 1) - 1;
    const right = cell.column + cell.columns - 1;
    const style = styleOf(cell, table, neededHeight(cell, widths) > HIGHEST_ROW);
    for (let row = top; row <= bottom; row++) rows[row - offset]?.cells.fill({ style }, cell.column, right + 1);
    const value = sheetValue(cell, table, name);
    const first = rows[top - offset];
    if (first && value) first.cells[cell.column] = { style, value };
    if (bottom > top || right > cell.column) merges.push({ top, left: cell.column, bottom, right });
  }
  return { rows, merges };
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

/** The columns fill a page; they may be a little wider, and are then printed smaller, to keep names on one line. */
function columnWidths(table: Table, grid: Grid): number[] {
  const units = columnUnits(table, grid);
  const page = PAGE_UNITS[table.orientation];
  const wanted = Math.min(sum(units.named), page * MOST_SHRUNK);
  return spread(units, Math.max(sum(units.least), wanted, page));
}

/** The worksheet of one printed table. */
export function tableSheet(printed: PrintedTable, draft: boolean): Sheet {
  const { table } = printed;
  const grid = placeTable(table);
  const widths = columnWidths(table, grid);
  const head = headBlock(table, widths, draft);
  const body = bodyRows(printed, grid, widths, head.rows.length);
  const notes = noteRows(table, widths, head.rows.length + body.rows.length);
  const titleRows = head.rows.length + grid.headerRows;
  return {
    name: printed.name,
    widths,
    rows: [...head.rows, ...body.rows, ...notes.rows],
    merges: [...head.merges, ...body.merges, ...notes.merges],
    orientation: table.orientation,
    frozen: table.layout === "grid" ? { rows: titleRows, columns: leadingWords(table) } : { rows: 0, columns: 0 },
    titleRows,
    pageHeader: draft ? DRAFT_MARK : "",
  };
}
