import type { BudgetBook, Project, ProjectTier } from "../book/types";
import type { TableKey } from "./keys";
import type { TermSpec, Where } from "./records";

export type { TermSpec } from "./records";

/** What every table of a form set has. Texts may hold {year}, {priorYear}, {region}, and {body} for 部门 or 单位. */
export interface TableHead {
  /** what it is, the same in every form set */
  key: TableKey;
  /** as it is numbered in print: `5`, `1-1` */
  number: string;
  /** what stands above its title: 部门公开表5 */
  label: string;
  /** name of its sheet: 表三 */
  sheet: string;
  title: string;
  orientation: "portrait" | "landscape";
  /** printed below a table without any figure (财预〔2016〕143号: an empty table is shown and says why) */
  emptyNote: string;
  /** whether it shows last year: units or a department without one are then named below it */
  comparesLastYear?: boolean;
}

/**
 * A column of figures. In a grid the column says what is added up and the row which code; in a statement the row says
 * what is added up and the column narrows it.
 */
export interface AmountColumn {
  kind: "amount";
  id: string;
  label: string;
  /** what a grid's column adds up; none in a statement */
  terms: TermSpec[];
  /** what a statement's column narrows its rows to; nothing in a grid */
  where: Where;
  /** columns of the same row that add up to this one */
  sumOf?: string[];
}

/** Columns under a merged header. */
export interface ColumnGroup {
  kind: "group";
  label: string;
  columns: ColumnSpec[];
}

export type ColumnSpec = { kind: "code" | "name"; label: string } | AmountColumn | ColumnGroup;

/** What the rows of a grid are: a code tree with its levels, or the purchases under A, B, C. */
export type AxisName = "function" | "departmentEconomic" | "governmentEconomic" | "procurement";

/** A table whose rows are codes in use, under a 合计 row. */
export interface GridDeclaration extends TableHead {
  kind: "grid";
  axis: AxisName;
  totalLabel: string;
  columns: ColumnSpec[];
}

/** One row of a statement: a declared item, or one row for each 类 in use. */
export type StatementRow =
  | {
      kind: "item";
      id: string;
      label: string;
      terms: TermSpec[];
      /** rows of the same side that add up to this one; `expanded` stands for all expanded rows */
      sumOf?: string[];
      /** rows of both sides with the same mark stand beside each other */
      align?: string;
    }
  | { kind: "expand"; axis: "function"; terms: TermSpec[] };

/** One half of a statement: a label column (unless the single row needs none) and its amount columns. */
export interface StatementSide {
  id: string;
  /** merged header over the side; null when the columns head themselves */
  header: string | null;
  label: string | null;
  columns: (AmountColumn | ColumnGroup)[];
  rows: StatementRow[];
}

/** A table of declared items, income beside expenditure. */
export interface StatementDeclaration extends TableHead {
  kind: "statement";
  sides: StatementSide[];
}

/** What a form is filled for: the department, or one project (null: the empty form). */
export interface FormSubject {
  book: BudgetBook;
  project: Project | null;
}

export type FormContent =
  | { kind: "label"; text: string }
  | { kind: "text"; text: (subject: FormSubject) => string }
  | { kind: "figure"; column: string; terms: (subject: FormSubject) => TermSpec[]; sumOf?: string[] };

/** A box of a form and how many columns and rows it covers. */
export interface FormBox {
  columns: number;
  rows?: number;
  content: FormContent;
}

/** A row of boxes. Places covered from above are left out. */
export interface FormRow {
  id: string;
  boxes: FormBox[];
}

/** A form of labelled boxes, followed by the indicator list. Filled once, or once for each project of a tier. */
export interface FormDeclaration extends TableHead {
  kind: "form";
  repeatFor: ProjectTier | null;
  /** relative widths of its seven columns */
  widths: number[];
  rows: FormRow[];
  indicators: (subject: FormSubject) => BudgetBook["performance"]["indicators"];
  /** whether nothing was planned that the form could say; its note then says so */
  blank: (subject: FormSubject) => boolean;
  /** what its note says instead while nobody knows whether anything was planned; null where somebody does */
  unknownNote?: (subject: FormSubject) => string | null;
}

export type TableDeclaration = GridDeclaration | StatementDeclaration | FormDeclaration;

/** A figure that only the narrative needs. */
export interface NarrativeFigureSpec {
  id: string;
  label: string;
  terms: TermSpec[];
}

/** Shorthand for a grid's column of figures. */
export function amount(id: string, label: string, terms: TermSpec[], sumOf?: string[]): AmountColumn {
  return { kind: "amount", id, label, terms, where: {}, ...(sumOf && { sumOf }) };
}

/** Shorthand for a statement's column of figures. */
export function narrowed(id: string, label: string, where: Where, sumOf?: string[]): AmountColumn {
  return { kind: "amount", id, label, terms: [], where, ...(sumOf && { sumOf }) };
}

/** Shorthand for columns under one merged header. */
export function group(label: string, ...columns: ColumnSpec[]): ColumnGroup {
  return { kind: "group", label, columns };
}

export const CODE: ColumnSpec = { kind: "code", label: "科目编码" };
export const NAME: ColumnSpec = { kind: "name", label: "科目名称" };
