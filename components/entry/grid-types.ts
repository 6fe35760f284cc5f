import type { CellValue, EntryColumn, GridRow } from "@/lib/domain/entry/columns";
import type { Severity } from "@/lib/domain/rules/types";

/** What may be chosen for a cell, in a list below it. */
export interface Suggestion {
  /** what the cell holds once it is chosen */
  value: string | boolean;
  /** `30217`; blank where there is no code */
  code: string;
  /** 公务接待费 */
  name: string;
  /** where it stands in its tree; blank where there is none */
  path: string;
  /** why it stands where it stands, in a word: 上次使用; blank when there is nothing to say */
  hint: string;
  /** whether what was typed is merely somewhere within it: nobody can have meant it before looking */
  within?: boolean;
}

/** A column as the grid draws it. */
export type GridColumn = EntryColumn & {
  /** in CSS pixels */
  width: number;
  /** as wide as it gets where there is room: what its longest names need */
  wide?: number;
  /** takes what room is left then */
  grows?: boolean;
  /** a person may put it away */
  optional?: boolean;
  /** stays in sight while the grid is scrolled to the side, as the first column always does; no column before it does not */
  frozen?: boolean;
  /** a heading over neighbouring columns that share it */
  band?: string;
  /** what may be chosen for what was typed (blank: before anything was); choices and booleans need none */
  suggest?(query: string, row: EntryGridRow): readonly Suggestion[];
};

/** One thing to say at a cell; the words are those of the list of findings. */
export interface CellRemark {
  severity: Severity;
  text: string;
  /** another value for the cell, and the words that offer it: 改为 127,050.00 元（12.705 万元） */
  offer?: { label: string; value: CellValue };
}

/** - `pending`: not on the server yet · `invalid`: cannot be saved as it is · `conflict`: somebody else saved it too */
export type RowState = "saved" | "pending" | "invalid" | "conflict";

/** A row as the grid draws it. A row that did not change must stay the same object. */
export interface EntryGridRow extends GridRow {
  /** a subtotal is shown and copied, never entered */
  kind: "entry" | "subtotal";
  state: RowState;
  /** what cells show where it is not what they hold, by column: `2010301 行政运行` */
  texts?: Readonly<Record<string, string>>;
  /** columns that the program filled: drawn softly and passed over by Tab, to be reached and changed like any other */
  soft?: ReadonlySet<string>;
  remarks?: Readonly<Record<string, readonly CellRemark[]>>;
  /** how many threads of comments are open, by column; those on the whole row under a blank name */
  comments?: Readonly<Record<string, number>>;
}

/** What a new row holds before anything is entered, below a row (null: the first) of the grid. */
export type NewRow = (above: EntryGridRow | null) => Pick<EntryGridRow, "cells" | "texts" | "soft">;

/** A cell by what it belongs to, wherever it stands. */
export interface CellName {
  /** key of the row */
  key: string;
  /** id of the column */
  column: string;
}
