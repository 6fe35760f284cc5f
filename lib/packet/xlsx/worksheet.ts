import { escapeXml, XML_DECLARATION } from "../xml";
import type { CellStyle, StyleBook } from "./styles";

/** What stands in a cell. A number is a decimal string that is written as it stands; a formula comes with its result. */
export type SheetValue = ({ text: string } | { number: string }) & { formula?: string };

/** One cell of a worksheet. */
export interface SheetCell {
  style: CellStyle;
  value?: SheetValue;
  /** name of the sheet this cell leads to */
  link?: string;
}

export interface SheetRow {
  /** points */
  height: number;
  /** by column, from the first; undefined leaves the place empty and plain */
  cells: (SheetCell | undefined)[];
}

/** First and last row and column of a rectangle, counted from 0. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What may be typed into an area; the message is shown when something else is. */
export interface Validation {
  area: Area;
  /** some words, a number, or what stands in cells of another sheet (`单位!$A$4:$A$99`), of which people are only warned */
  allowed: { words: readonly string[] } | { cells: string } | { atLeast: number };
  message: string;
}

/** A worksheet ready to be written. */
export interface Sheet {
  name: string;
  /** column widths in half-width characters; columns beyond the printed ones come last */
  widths: number[];
  /** how many of the columns are printed; all when absent */
  printedColumns?: number;
  rows: SheetRow[];
  merges: Area[];
  orientation: "portrait" | "landscape";
  /** printed on one page, however small; else to the width of a page */
  onePage?: boolean;
  /** rows and columns that stay in place while scrolling */
  frozen: { rows: number; columns: number };
  /** how many top rows are repeated on each printed page */
  titleRows: number;
  /** centred at the head of each printed page; empty for none */
  pageHeader: string;
  /** for a sheet to be filled in: lines between all cells, the style of cells nobody wrote, what may be typed */
  form?: { columnStyles: (CellStyle | undefined)[]; validations: Validation[] };
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnName((index - rest) / 26 - 1) + letter;
}

/** A cell reference such as `B5`, from row and column counted from 0. */
export function reference(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A sheet name as formulas and links quote it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Collects the texts of a workbook, each once. */
export class SharedStrings {
  private readonly ids = new Map<string, number>();
  private count = 0;

  /** The index of a text in the shared strings part. */
  id(text: string): number {
    this.count++;
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }

  /** The `xl/sharedStrings.xml` part. */
  toXml(): string {
    // A text that looks like an escape (_x0041_) would be decoded by readers unless its first underscore is escaped.
    const literal = (text: string) => escapeXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
    const items = [...this.ids.keys()].map((text) => `<si><t xml:space="preserve">${literal(text)}</t></si>`);
    return `${XML_DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.count}" uniqueCount="${this.ids.size}">${items.join("")}</sst>`;
  }
}

function cellXml(cell: SheetCell, at: string, styles: StyleBook, strings: SharedStrings): string {
  const style = styles.id(cell.style);
  if (!cell.value) return `<c r="${at}" s="${style}"/>`;
  const formula = cell.value.formula === undefined ? "" : `<f>${escapeXml(cell.value.formula)}</f>`;
  if ("number" in cell.value) return `<c r="${at}" s="${style}">${formula}<v>${cell.value.number}</v></c>`;
  if (formula) return `<c r="${at}" s="${style}" t="str">${formula}<v>${escapeXml(cell.value.text)}</v></c>`;
  return `<c r="${at}" s="${style}" t="s"><v>${strings.id(cell.value.text)}</v></c>`;
}

function viewXml({ frozen, form }: Sheet): string {
  const { rows, columns } = frozen;
  const lines = form ? "" : ' showGridLines="0"';
  if (rows === 0 && columns === 0) return `<sheetView${lines} workbookViewId="0"/>`;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<sheetView${lines} workbookViewId="0"><pane${split} topLeftCell="${reference(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView>`;
}

function hyperlinksXml(sheet: Sheet): string {
  const links = sheet.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) =>
      cell?.link === undefined
        ? []
        : [
            `<hyperlink ref="${reference(r, c)}" location="${escapeXml(quotedSheet(cell.link))}!A1" display="${escapeXml(cell.link)}"/>`,
          ],
    ),
  );
  return links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "";
}

function columnsXml({ widths, form }: Sheet, styles: StyleBook): string {
  const columns = widths.map((width, index) => {
    const style = form?.columnStyles[index];
    const rest = style ? ` style="${styles.id(style)}"` : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.round(width * 100) / 100}"${rest} customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function validationXml({ area, allowed, message }: Validation): string {
  const range = `${reference(area.top, area.left)}:${reference(area.bottom, area.right)}`;
  const [kind, formula] =
    "atLeast" in allowed
      ? ['type="decimal" operator="greaterThanOrEqual"', String(allowed.atLeast)]
      : ['type="list"', escapeXml("words" in allowed ? `"${allowed.words.join(",")}"` : allowed.cells)];
  const style = "cells" in allowed ? ' errorStyle="warning"' : "";
  return `<dataValidation ${kind}${style} allowBlank="1" showErrorMessage="1" errorTitle="填写有误" error="${escapeXml(message)}" sqref="${range}"><formula1>${formula}</formula1></dataValidation>`;
}

function validationsXml({ form }: Sheet): string {
  if (!form || form.validations.length === 0) return "";
  const items = form.validations.map(validationXml);
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return "";
  const items = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${reference(top, left)}:${reference(bottom, right)}"/>`,
  );
  return `<mergeCells count="${merges.length}">${items.join("")}</mergeCells>`;
}

/** The area of a sheet that holds cells, as `A1:D20`. */
function usedRange(sheet: Sheet): string {
  return `A1:${reference(sheet.rows.length - 1, sheet.widths.length - 1)}`;
}

/** The area of a sheet that is printed. */
export function printedRange(sheet: Sheet): string {
  return `A1:${reference(sheet.rows.length - 1, (sheet.printedColumns ?? sheet.widths.length) - 1)}`;
}

const PAGE_FOOTER = "&amp;C第 &amp;P 页 共 &amp;N 页";

/** A `xl/worksheets/sheetN.xml` part. Texts and styles are registered in the two collections as they are met. */
export function worksheetXml(sheet: Sheet, styles: StyleBook, strings: SharedStrings): string {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, c) => columnName(c));
  const rows = sheet.rows.map((row, r) => {
    const cells = row.cells.map((cell, c) => (cell ? cellXml(cell, `${columns[c]}${r + 1}`, styles, strings) : ""));
    return `<row r="${r + 1}" ht="${row.height}" customHeight="1">${cells.join("")}</row>`;
  });
  const header = sheet.pageHeader
    ? `<oddHeader>&amp;C${escapeXml(sheet.pageHeader.replaceAll("&", "&&"))}</oddHeader>`
    : "";
  const range = usedRange(sheet);
  return `${XML_DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/><sheetViews>${viewXml(sheet)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet, styles)}<sheetData>${rows.join("")}</sheetData>${mergesXml(sheet.merges)}${validationsXml(sheet)}${hyperlinksXml(sheet)}<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="${sheet.onePage ? 1 : 0}"/><headerFooter>${header}<oddFooter>${PAGE_FOOTER}</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}
