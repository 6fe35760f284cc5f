/** What stands in a cell. `blank` is met only with `formula`: a formula whose result the file does not hold. */
export type CellKind = "text" | "number" | "boolean" | "error" | "blank";

/** A cell with content. Cells without any are not listed. */
export interface WorkbookCell {
  /** such as `C12` */
  ref: string;
  /** counted from 0 */
  column: number;
  kind: CellKind;
  /**
   * Text whole; a number as the decimal text of the file (`1234.5600000000001`, `1.23E+5`; see `shownDecimal`); `TRUE` or
   * `FALSE`; an error as `#REF!`; empty for `blank`.
   */
  text: string;
  /** the value is the result that the file holds of a formula */
  formula?: true;
  /** the number format, where it shows more than plain digits (`0.00"万元"`, `yyyy-mm-dd`); see `shownNumber` */
  format?: string;
}

export interface WorkbookRow {
  /** as in the worksheet, counted from 1 */
  number: number;
  /** not shown: filtered out, folded away or hidden */
  hidden?: true;
  /** from left to right */
  cells: WorkbookCell[];
}

/** An area of cells that are merged: people see the content of its first cell in all of it. */
export interface MergedArea {
  /** rows as in the worksheet, counted from 1 */
  top: number;
  bottom: number;
  /** columns counted from 0 */
  left: number;
  right: number;
}

export interface WorkbookSheet {
  name: string;
  /** not shown to people who open the file */
  hidden?: true;
  merges?: readonly MergedArea[];
  /** columns that are not shown, the first and last of each stretch, counted from 0 */
  hiddenColumns?: readonly (readonly [first: number, last: number])[];
  /** rows with content, from top to bottom */
  rows: WorkbookRow[];
}

export interface Workbook {
  sheets: WorkbookSheet[];
}

/** What reading one workbook may cost. Beyond any of them the file is refused. */
export interface WorkbookLimits {
  /** size of the file */
  bytes: number;
  /** files in the archive */
  entries: number;
  /** size of one file in the archive, unpacked */
  entryBytes: number;
  /** size of all files in the archive, unpacked */
  totalBytes: number;
  /** unpacked size to packed size of a file larger than a megabyte */
  ratio: number;
  sheets: number;
  /** rows with content of all sheets */
  rows: number;
  /** columns up to the last one with content */
  columns: number;
  /** cells with content of all sheets */
  cells: number;
  /** entries of the table of texts */
  strings: number;
  /** characters of all cells together */
  characters: number;
  /** characters of one cell */
  textLength: number;
  /** merged areas of a sheet */
  merges: number;
  /** how deep XML elements nest */
  depth: number;
  /** comments, CDATA sections and processing instructions of one file in the archive */
  markup: number;
  /** characters of one text or tag in XML */
  tokenLength: number;
  milliseconds: number;
  /** heap of the thread that reads, in megabytes */
  heapMegabytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Three times what 50,000 rows of 14 columns take. */
export const DEFAULT_LIMITS: WorkbookLimits = {
  bytes: 20 * MEGABYTE,
  entries: 1_000,
  entryBytes: 96 * MEGABYTE,
  totalBytes: 128 * MEGABYTE,
  ratio: 200,
  sheets: 64,
  rows: 100_000,
  columns: 256,
  cells: 1_500_000,
  strings: 500_000,
  characters: 30_000_000,
  textLength: 32_767,
  merges: 20_000,
  depth: 32,
  markup: 1_000,
  tokenLength: MEGABYTE,
  milliseconds: 30_000,
  heapMegabytes: 256,
};

/** How far reading has come: rows with content so far, and the share (0 to 1) of the sheets that is read. */
export interface ReadProgress {
  rows: number;
  share: number;
}

/** Why a file was refused. */
export type RefusalKind =
  | "tooLarge"
  | "empty"
  | "wrongType"
  | "oldFormat"
  | "encrypted"
  | "macros"
  | "notWorkbook"
  | "broken"
  | "badPath"
  | "duplicateEntry"
  | "tooManyEntries"
  | "expands"
  | "lyingSize"
  | "doctype"
  | "tooDeep"
  | "tooMuchMarkup"
  | "badReference"
  | "badNumber"
  | "tooManySheets"
  | "tooManyRows"
  | "tooManyColumns"
  | "tooManyCells"
  | "tooManyStrings"
  | "tooMuchText"
  | "tooManyMerges"
  | "time"
  | "memory"
  | "failed";

/** What the reading thread is given. */
export interface ReadJob {
  bytes: Uint8Array;
  limits: WorkbookLimits;
}

/** What of a worksheet stands around its rows. */
export type SheetLayout = Required<Pick<WorkbookSheet, "merges" | "hiddenColumns">>;

/** What the reading thread reports, in order. Rows and layout belong to the sheet reported last. */
export type ReadReport =
  | { type: "sheet"; name: string; hidden: boolean }
  | { type: "rows"; rows: WorkbookRow[]; share: number }
  | ({ type: "layout" } & SheetLayout)
  | { type: "done" }
  | { type: "refused"; kind: RefusalKind; message: string };
