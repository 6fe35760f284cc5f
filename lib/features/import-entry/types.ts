import type { ImportKind, ImportRefusal } from "../import";

/**
 * What of a file can be imported: everything; the rows without fault, while others are refused; nothing, because of a
 * fault that concerns all rows or because nothing differs.
 */
export type Importable = "all" | "faultless" | "nothing";

/**
 * How far an import is. `reading`: rows of the workbook that were unpacked, and the share of its bytes, 0 to 1; `checking`:
 * rows of the sheet that were read as what they mean.
 */
export type ImportProgress =
  | { stage: "reading"; rows: number; share: number }
  | { stage: "checking"; done: number; total: number }
  | { stage: "comparing" }
  | { stage: "saving" };

/** Tells how far an import is. It throws when whoever asked has hung up; nothing is saved then. */
export type Tell = (progress: ImportProgress) => void;

/** One line of an answer that tells how far it is: the last one holds the report, or why there is none. */
export type ImportLine = { progress: ImportProgress } | { report: ImportReport } | { error: { message: string } };

/** What an import does or did. */
export interface ImportReport {
  kind: ImportKind;
  /** `新增 3 行、修改 2 行、删除 1 行，拒绝 4 行` */
  summary: string;
  added: number;
  changed: number;
  removed: number;
  /** the first of them */
  refusals: ImportRefusal[];
  refusalCount: number;
  /** cells that count by the result of their formula, the first of them */
  formulas: string[];
  formulaCount: number;
  importable: Importable;
  /** of the budget that the file was compared with */
  version: number;
  applied: boolean;
}
