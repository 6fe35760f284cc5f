import type { Table } from "../../domain/tables/types";
import { type PlacedCell, placeTable } from "../grid";

/** UTF-8 byte order mark: without it spreadsheet programs on Chinese systems read the file as GBK. */
const BOM = "\ufeff";
const LINE_END = "\r\n";

/** Signs that begin a formula in a spreadsheet program, full-width forms and a leading line end included. */
const FORMULA = /^'*[=+\-@＝＋－＠\n]./su;
const MARKED = /^'+[=+\-@＝＋－＠\n]./su;

/**
 * A text that no spreadsheet program takes for a formula: one that begins with `=`, `+`, `-` or `@` gets an apostrophe
 * before it. A sign that stands alone, as in the 指标性质 column, is no formula and stays. Figures are not passed here.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guardFormula` was given. */
export function unguardFormula(text: string): string {
  return MARKED.test(text) ? text.slice(1) : text;
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Rows as RFC 4180 writes them: CRLF, fields quoted where they must be, a byte order mark before the first. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => row.map(field).join(",") + LINE_END).join("");
}

/** A cell's value: a figure as printed without thousands separators, a text guarded, nothing where a place is covered. */
function valueAt(cell: PlacedCell, row: number, column: number): string {
  if (cell.row !== row || cell.column !== column) return "";
  return cell.figure ? cell.text.replaceAll(",", "") : guardFormula(cell.text);
}

/** Every name once: a repeated one is numbered. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  });
}

/**
 * The header of a table in one line: merged levels joined from the top (`2024 年预算数|基本支出`). The boxes of a form
 * have no header; their columns are numbered (第1栏).
 */
export function flatHeader(table: Table): string[] {
  const { covering, headerRows, columnCount } = placeTable(table);
  const columns = Array.from({ length: columnCount }, (_, column) => {
    const levels = covering.slice(0, headerRows).map((row) => row[column]?.text ?? "");
    return [...new Set(levels)].filter(Boolean).join("|") || `第${column + 1}栏`;
  });
  return distinct(columns);
}

/** The rows of a table as CSV values, below its flattened header. */
export function tableRecords(table: Table): string[][] {
  const { covering, headerRows } = placeTable(table);
  const body = covering.slice(headerRows);
  return body.map((cells, index) => cells.map((cell, column) => valueAt(cell, headerRows + index, column)));
}
