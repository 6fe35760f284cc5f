import type { Fen, Printed, PrintUnit } from "../money";
import type { TableId, TableKey } from "./keys";
import type { Trace } from "./records";

/**
 * The name of a figure: table, row and column, e.g. `expenditure!2010301.basic`; a project's form adds the project
 * (`generalProjects:P001!budget.amount`).
 */
export type CellAddress = string;

/** A declared decomposition of a figure: in exact fen it equals the sum of `parts`. */
export interface Sum {
  /** `rows`: children below a parent; `columns`: figures of the same row */
  along: "rows" | "columns";
  parts: CellAddress[];
}

/** What a cell is for; drawing decides alignment and weight from it alone. */
export type CellRole = "label" | "code" | "name" | "amount" | "text" | "number";

/** A printed cell without a figure behind it. */
export interface TextCell {
  kind: "text";
  role: CellRole;
  text: string;
  /** how many columns and rows the cell covers, itself included */
  columns: number;
  rows: number;
  /** depth below the total: 0 for 合计, 1 类, 2 款, 3 项 */
  indent: number;
}

/** A printed figure: exact fen, what is printed of it, and the records it is the sum of. */
export interface FigureCell {
  kind: "figure";
  role: "amount";
  /** exactly as printed; blank for nothing, 0.00 for what rounds to nothing */
  text: string;
  columns: number;
  rows: number;
  indent: number;
  address: CellAddress;
  fen: Fen;
  /** `fen` rounded once, in steps of the last printed place */
  printed: Printed;
  trace: Trace;
  sums: readonly Sum[];
}

export type Cell = TextCell | FigureCell;

/** A header cell; `scope` says what it heads. */
export interface HeaderCell {
  text: string;
  columns: number;
  rows: number;
}

/** One printed column, as drawing needs it. */
export interface TableColumn {
  id: string;
  role: CellRole;
  /** relative width: 1 is an amount column */
  width: number;
}

export interface Row {
  /** total, a code, or a declared name: stable between revisions */
  id: string;
  kind: "total" | "group" | "leaf" | "label";
  /** one entry a column; null where a cell to the left or above covers the place */
  cells: (Cell | null)[];
}

/** One printed table of a disclosure. */
export interface Table {
  /** unique within the disclosure: `expenditure`, or `generalProjects:P001` for a form that is repeated a project */
  id: TableId;
  /** what it is, the same in every form set */
  key: TableKey;
  /** as it is numbered in print: `5`, `1-1` */
  number: string;
  /** 表三 */
  sheet: string;
  /** full printed title with year and region */
  title: string;
  /** 部门公开表3 */
  label: string;
  /** 部门全称 */
  departmentName: string;
  unit: PrintUnit;
  orientation: "portrait" | "landscape";
  /** `grid`: codes or items by amounts; `form`: labelled boxes, without a header of its own */
  layout: "grid" | "form";
  columns: TableColumn[];
  /** one array a header level, each with one entry a column; null where covered. Empty for forms */
  header: (HeaderCell | null)[][];
  rows: Row[];
  notes: string[];
  /** true when no figure of the table is other than zero */
  empty: boolean;
}

/** A line of the directory (目录): every table of the form set once. */
export interface DirectoryEntry {
  key: TableKey;
  number: string;
  sheet: string;
  title: string;
}
