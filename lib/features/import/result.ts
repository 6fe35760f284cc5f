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

/** A row that was read. */
export interface ImportedRow<K extends ImportKind> {
  /** its number in the worksheet */
  row: number;
  value: ImportRows[K];
}

/** A cell whose value is the result of a formula, as the file held it. */
export interface FormulaCell {
  cell: string;
  text: string;
}

/** What a filled-in template says. */
export interface ReadTemplate<K extends ImportKind> {
  kind: K;
  sheet: string;
  /** whose rows they are; null for the whole department */
  unit: string | null;
  rows: ImportedRow<K>[];
  refusals: ImportRefusal[];
  /** how many rows are refused */
  refusedRows: number;
  /** nothing is known of the rows: the sheet itself is wrong */
  unreadable: boolean;
  formulas: FormulaCell[];
}
