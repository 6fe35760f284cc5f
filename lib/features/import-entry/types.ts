import type { ImportKind, ImportRefusal } from "../import";

/**
 * What of a file can be imported: everything; the rows without fault, while others are refused; nothing, because of a
 * fault that concerns all rows or because nothing differs.
 */
export type Importable = "all" | "faultless" | "nothing";

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
