import type {
  BudgetBook,
  CarryForward,
  Indicator,
  Line,
  PriorLine,
  ProcurementItem,
  Project,
  Revenue,
  Source,
  ThreePublicItem,
} from "@/lib/domain/book/types";
import type { CodeTreeName } from "@/lib/domain/classification";
import type { Basis } from "@/lib/domain/editions/basis";
import type { CellValue, ColumnKind } from "@/lib/domain/entry/columns";
import type { Fen } from "@/lib/domain/money";

/** A line as a template has it; a line without an id is new, or a row of the clerk's own. */
export type LineRow = Omit<Line, "id" | "calculation"> & { id: string | null };

/** 收入 or 结转下年, which share a template. */
export type FlowRow = ({ flow: "revenue" } & Revenue) | ({ flow: "carryForward" } & CarryForward);

/** An indicator and the project it belongs to; null for 部门整体绩效. */
export type IndicatorRow = Indicator & { project: string | null };

/** One row of 上年数. */
export type PriorYearRow =
  | ({ subject: "expenditure" } & PriorLine)
  | { subject: "revenue"; source: Source; carriedOver: boolean; amount: Fen }
  | { subject: ThreePublicItem | "operatingExpense"; amount: Fen };

/** What can be exported as a template and imported again, and what a row of each is. Amounts are fen. */
export interface ImportRows {
  basic: LineRow;
  projectLines: LineRow;
  projects: Omit<Project, "indicators">;
  indicators: IndicatorRow;
  revenue: FlowRow;
  procurement: ProcurementItem;
  priorYear: PriorYearRow;
}
export type ImportKind = keyof ImportRows;

/** The order of the entry screens. */
export const IMPORT_KINDS = [
  "basic",
  "projectLines",
  "projects",
  "indicators",
  "revenue",
  "procurement",
  "priorYear",
] as const satisfies ImportKind[];

/** What a column of a template takes, beyond what a column of an entry grid does. */
export type ImportColumnKind =
  | ColumnKind
  /** code or name of a unit of the book */
  | { kind: "unit" }
  /** code or name of a project of the book */
  | { kind: "project" }
  /** the id of the row, only to find it again */
  | { kind: "key" }
  /** shown beside a code, never read */
  | { kind: "info" };

export type ImportColumn = ImportColumnKind & {
  /** the field of the row */
  id: string;
  /** the heading, by which the column is found again */
  heading: string;
  required: boolean;
  /** half-width characters */
  width: number;
  /** how to fill it in, for 填表说明 */
  hint: string;
  /** a text of digits, which spreadsheets like to take for a number */
  digits?: true;
};

/** The cells of a row by column, as values of the book. */
export type RowCells = Readonly<Record<string, CellValue>>;

/** Refuses a row because of one of its columns. */
export type RefuseColumn = (column: string, message: string) => void;

/** How one kind of row stands in a template. */
export interface ImportSpec<Row> {
  /** name of the sheet and of the entry screen */
  sheet: string;
  columns: readonly ImportColumn[];
  /** the code trees that 填表说明 lists */
  trees: readonly CodeTreeName[];
  /** the rows of the book, of one unit where one is given, in the order of the book */
  rowsOf(book: BudgetBook, unit: string | null): Row[];
  /** the cells of a row; `info` columns are those of texts */
  cellsOf(row: Row, book: BudgetBook, basis: Basis): RowCells;
  /** the row that cells say; null after a refusal. Required cells are filled, and each holds what its column takes */
  rowOf(cells: RowCells, refuse: RefuseColumn): Row | null;
  /** the unit a row belongs to, null when to the department as a whole, and the column that says so; absent for 上年数 */
  unitOf?(row: Row, book: BudgetBook): { unit: string | null; column: string };
  /** of rows that agree in this there may be one only; absent or null when there may be several */
  single?(row: Row): { column: string; name: string } | null;
  /** what tells rows apart for a person: rows that agree in it are one row that was changed */
  naturalKey(row: Row): readonly (string | boolean | null)[];
}
