import type { CodeTreeName } from "../classification";

/** What a cell of an entry grid may hold: a code, an identifier or words, an amount in fen or a number, yes or no, nothing. */
export type CellValue = string | number | boolean | null;

/** What kind of thing a column takes, and what reading a text for it needs. */
export type ColumnKind =
  | { kind: "code"; tree: CodeTreeName }
  /** one of the keys of `terms`; people see and paste the term */
  | { kind: "choice"; terms: Readonly<Record<string, string>> }
  /** fen */
  | { kind: "amount" }
  /** a plain number, such as a weight or a count */
  | { kind: "number"; decimals: number; maximum: number }
  | { kind: "boolean" }
  | { kind: "text" };

/** A column of an entry grid. */
export type EntryColumn = ColumnKind & {
  /** the field of the row */
  id: string;
  /** as printed over the column, used in messages */
  label: string;
  /** shown, never entered */
  readOnly?: boolean;
  /** a figure of several rows together, shown beside each of them: no part of any sum */
  beside?: boolean;
  /** where an amount may be typed as arithmetic: the cell that keeps it; no column of its own */
  formula?: string;
};

/** A row of an entry grid. */
export interface GridRow {
  key: string;
  cells: Readonly<Record<string, CellValue>>;
  /** what blank cells stand for, by column, where the program fills them by itself; copied, never entered */
  derived?: Readonly<Record<string, CellValue>>;
  /** what a row that was added held before anything was entered */
  begun?: Readonly<Record<string, CellValue>>;
}

/** A cell by its place on the screen. */
export interface Position {
  row: number;
  column: number;
}

/** What a cell holds after it was cleared. */
export function blankOf(column: EntryColumn): CellValue {
  return column.kind === "boolean" ? false : null;
}
