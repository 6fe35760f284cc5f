import type { BudgetBook } from "@/lib/domain/book/types";
import { cellText } from "@/lib/domain/entry/cell-text";
import type { CellValue } from "@/lib/domain/entry/columns";
import { formatYuan } from "@/lib/domain/money";
import { PacketError } from "@/lib/packet/files";
import { printable, wrappedLines } from "@/lib/packet/text";
import type { CellStyle } from "@/lib/packet/xlsx/styles";
import { writeWorkbook } from "@/lib/packet/xlsx/workbook";
import type { Sheet, SheetCell, SheetRow, Validation } from "@/lib/packet/xlsx/worksheet";
import { codesSheet, guideSheet } from "./guide";
import type { ImportColumn, ImportKind } from "./kinds";
import { columnsOf, headLines, isAside, REQUIRED_MARK } from "./layout";
import { SPECS } from "./specs";

/** Height of a line of 10 point type, and the room above and below it, in points. */
const LINE_HEIGHT = 13.5;
const ROW_PADDING = 6;
const HIGHEST_ROW = 160;
const LAST_ROW = 1_048_575;
/** Title, owner, headings. */
const HEAD_ROWS = 3;
/** The most characters a worksheet cell holds. */
const LONGEST_TEXT = 32_767;

const TITLE: CellStyle = { font: "title", size: 16, horizontal: "center" };
const OWNER: CellStyle = { font: "body", size: 10, horizontal: "left" };
const HEADING: CellStyle = { font: "heading", size: 10, border: true, shaded: true, horizontal: "center" };
const TEXT: CellStyle = { font: "body", size: 10, border: true, horizontal: "left" };
const QUOTED: CellStyle = { ...TEXT, quoted: true };
const LONG: CellStyle = { ...TEXT, long: true };
const ASIDE: CellStyle = { ...TEXT, shaded: true };
const AMOUNT: CellStyle = { ...TEXT, horizontal: "right", format: "#,##0.00" };
const NUMBER: CellStyle = { ...TEXT, horizontal: "right", format: "General" };

function styleOf(column: ImportColumn, text: string): CellStyle {
  if (column.kind === "amount") return AMOUNT;
  if (column.kind === "number") return NUMBER;
  if (isAside(column)) return ASIDE;
  if (text.length > 255) return LONG;
  return /^[=+\-@]/.test(text) ? QUOTED : TEXT;
}

function textOf(column: ImportColumn, value: CellValue): string {
  switch (column.kind) {
    case "unit":
    case "project":
    case "key":
    case "info":
      return typeof value === "string" ? value : "";
    case "boolean":
      return value === true ? "是" : "";
    default:
      return cellText(column, value, "yuan");
  }
}

function dataCell(column: ImportColumn, value: CellValue): SheetCell {
  if (column.kind === "amount" && typeof value === "number") {
    return { style: AMOUNT, value: { number: formatYuan(value) } };
  }
  const text = printable(textOf(column, value));
  if (text.length > LONGEST_TEXT) {
    throw new PacketError(
      `${column.heading}中有一处文字有 ${text.length} 字，超过工作表单元格上限 ${LONGEST_TEXT} 字，无法导出：“${text.slice(0, 20)}…”`,
    );
  }
  const style = styleOf(column, text);
  if (text === "") return { style };
  return { style, value: column.kind === "number" ? { number: text } : { text } };
}

function heightOf(columns: readonly ImportColumn[], cells: readonly SheetCell[]): number {
  const lines = cells.map(({ value }, index) => {
    const width = columns[index]?.width ?? 0;
    return value && "text" in value && value.text.length * 2 > width ? wrappedLines(value.text, width) : 1;
  });
  return Math.min(HIGHEST_ROW, Math.max(...lines) * LINE_HEIGHT + ROW_PADDING);
}

function validationOf(column: ImportColumn, index: number): Validation[] {
  const area = { top: HEAD_ROWS, left: index, bottom: LAST_ROW, right: index };
  switch (column.kind) {
    case "choice":
      return [{ area, allowed: { words: Object.values(column.terms) }, message: `请从下拉列表选择${column.heading}` }];
    case "boolean":
      return [{ area, allowed: { words: ["是", "否"] }, message: "请填“是”或“否”" }];
    case "amount":
      return [{ area, allowed: { atLeast: 0 }, message: "请填零或正数，最多两位小数" }];
    default:
      return [];
  }
}

function dataSheet<K extends ImportKind>(kind: K, book: BudgetBook, unit: string | null): Sheet {
  const spec = SPECS[kind];
  const columns = columnsOf(kind, unit);
  const [title, owner] = headLines(kind, book, unit);
  const right = columns.length - 1;
  const heading = ({ heading, required }: ImportColumn): SheetCell => ({
    style: HEADING,
    value: { text: required ? `${heading}${REQUIRED_MARK}` : heading },
  });
  const rows = spec.rowsOf(book, unit).map((row): SheetRow => {
    const values = spec.cellsOf(row, book);
    const cells = columns.map((column) => dataCell(column, values[column.id] ?? null));
    return { height: heightOf(columns, cells), cells };
  });
  return {
    name: spec.sheet,
    widths: columns.map(({ width }) => width),
    rows: [
      { height: 30, cells: [{ style: TITLE, value: { text: title } }] },
      { height: 20, cells: [{ style: OWNER, value: { text: printable(owner) } }] },
      { height: 32, cells: columns.map(heading) },
      ...rows,
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    orientation: "landscape",
    frozen: { rows: HEAD_ROWS, columns: 0 },
    titleRows: HEAD_ROWS,
    pageHeader: "",
    form: {
      // Without a border, which would show beside the merged title.
      columnStyles: columns.map((column) => ({ ...styleOf(column, ""), border: false })),
      validations: columns.flatMap(validationOf),
    },
  };
}

/**
 * An entry sheet as an .xlsx workbook, filled with the rows that the book has: the sheet itself, 填表说明, and 科目 where
 * codes are wanted. `readTemplate` gives the same rows back. The same book gives the same bytes.
 *
 * @param unit whose rows; null for the whole department, then a column names the unit. 上年数 is always the department's
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function templateWorkbook(kind: ImportKind, book: BudgetBook, unit: string | null = null): Buffer {
  const whose = kind === "priorYear" ? null : unit;
  const [title] = headLines(kind, book, whose);
  const sheets = [dataSheet(kind, book, whose), guideSheet(kind, book, whose), ...codesSheet(kind, book)];
  return writeWorkbook(sheets, { title, creator: printable(book.department.name) });
}
