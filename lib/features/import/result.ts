import type { Fen } from "@/lib/domain/money";
import type { ImportKind, ImportRows } from "./kinds";

/** Something that keeps a row, or the whole sheet, from being imported. */
export interface ImportRefusal {
  sheet: string;
  /** such as `C12` */
  cell: string;
  /** what stands there; empty for an empty cell */
  found: string;
  /** why, and what to do, in plain Chinese */
  message: string;
}

/** Refusals of one cause. */
export interface RefusalGroup {
  sheet: string;
  /** `D2:D601、D700` */
  cells: string;
  found: string;
  message: string;
  /** how many cells */
  count: number;
}

/** What a notice is about. Those of `IGNORED_KINDS` tell what was not read, the others how something was read. */
export type NoticeKind =
  | "columns"
  | "sheet"
  | "total"
  | "aside"
  | "headings"
  | "empty"
  | "hiddenRows"
  | "hiddenColumns"
  | "hiddenSheet"
  | "leftOut"
  | "sheets"
  | "twice"
  | "merged"
  | "amountUnit"
  | "carriedOver"
  | "renamed"
  | "unit"
  | "otherYear"
  | "difference"
  | "magnitude";

/** Something about a file that people should know before it is imported, in one plain Chinese sentence. */
export interface ImportNotice {
  kind: NoticeKind;
  sheet: string;
  message: string;
}

/** A row that was read. */
export interface ImportedRow<K extends ImportKind> {
  sheet: string;
  /** its number in the worksheet */
  row: number;
  value: ImportRows[K];
}

/** A cell whose value is the result of a formula, as the file held it. */
export interface FormulaCell {
  cell: string;
  text: string;
}

/** A sheet that was read: its rows of data, and what their amounts come to. */
export interface ReadSheet {
  name: string;
  rows: number;
  fen: Fen;
}

/** What a file says of one kind of rows. */
export interface ImportReading<K extends ImportKind> {
  kind: K;
  /** whose rows they are; null for the whole department */
  unit: string | null;
  /** the units that the sheets are of, where each sheet is of one; null when they are of all units asked for */
  units: readonly string[] | null;
  sheets: ReadSheet[];
  rows: ImportedRow<K>[];
  /** what stands in the file and was not read */
  ignored: ImportNotice[];
  /** how something was read that people might take otherwise, and what is hidden from them */
  named: ImportNotice[];
  refusals: ImportRefusal[];
  /** how many rows are refused */
  refusedRows: number;
  /** nothing is known of the rows: the sheet itself is wrong */
  unreadable: boolean;
  formulas: FormulaCell[];
}
