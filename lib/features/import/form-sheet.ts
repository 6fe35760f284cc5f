import { MAX_TEXT } from "@/lib/domain/book/texts";
import { cellText } from "@/lib/domain/entry/cell-text";
import type { CellValue } from "@/lib/domain/entry/columns";
import { formatYuan } from "@/lib/domain/money";
import { PacketError } from "@/lib/packet/files";
import { printable, wrappedLines } from "@/lib/packet/text";
import type { CellStyle } from "@/lib/packet/xlsx/styles";
import type { Sheet, SheetCell, SheetRow, Validation } from "@/lib/packet/xlsx/worksheet";
import type { ImportColumn, RowCells } from "./kinds";
import { isAside, REQUIRED_MARK } from "./layout";

/** Height of a line of 10 point type, and the room above and below it, in points. */
const LINE_HEIGHT = 13.5;
const ROW_PADDING = 6;
const HIGHEST_ROW = 160;
const LAST_ROW = 1_048_575;
/** Title, owner, headings. */
export const HEAD_ROWS = 3;

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
  if (text.length > MAX_TEXT) {
    throw new PacketError(
      `${column.heading}中有一处文字有 ${text.length} 字，超过工作表单元格上限 ${MAX_TEXT} 字，无法导出：“${text.slice(0, 20)}…”`,
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

/** A sheet to be filled in. */
export interface Form {
  /** of the sheet */
  name: string;
  title: string;
  /** the line below the title: whose sheet it is, or how to fill it in */
  owner: string;
  columns: readonly ImportColumn[];
  /** the cells of each row by column */
  rows: readonly RowCells[];
  /** what may be typed into a column, besides what its kind allows; by column */
  allowed?: Readonly<Record<string, Validation["allowed"] & { message: string }>>;
}

/**
 * A sheet to be filled in: title, owner, headings that stay in place, rows; columns keep text as text and say what may be typed.
 *
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function formSheet({ name, title, owner, columns, rows, allowed = {} }: Form): Sheet {
  const right = columns.length - 1;
  const heading = ({ heading, required }: ImportColumn): SheetCell => ({
    style: HEADING,
    value: { text: required ? `${heading}${REQUIRED_MARK}` : heading },
  });
  const further = (column: ImportColumn, index: number): Validation[] => {
    const own = allowed[column.id];
    if (!own) return validationOf(column, index);
    const { message, ...what } = own;
    return [{ area: { top: HEAD_ROWS, left: index, bottom: LAST_ROW, right: index }, allowed: what, message }];
  };
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      { height: 30, cells: [{ style: TITLE, value: { text: title } }] },
      { height: 20, cells: [{ style: OWNER, value: { text: printable(owner) } }] },
      { height: 32, cells: columns.map(heading) },
      ...rows.map((values): SheetRow => {
        const cells = columns.map((column) => dataCell(column, values[column.id] ?? null));
        return { height: heightOf(columns, cells), cells };
      }),
    ],
    merges: right > 0 ? [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })) : [],
    orientation: "landscape",
    frozen: { rows: HEAD_ROWS, columns: 0 },
    titleRows: HEAD_ROWS,
    pageHeader: "",
    form: {
      // Without a border, which would show beside the merged title.
      columnStyles: columns.map((column) => ({ ...styleOf(column, ""), border: false })),
      validations: columns.flatMap(further),
    },
  };
}
