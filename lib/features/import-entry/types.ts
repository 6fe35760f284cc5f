import type { Fen } from "@/lib/domain/money";
import type { ProgressLine } from "@/lib/server/lines-response";
import type { ChangedField, ImportKind, ImportNotice, RefusalGroup, SumChange } from "../import";

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

/** One line of an answer that tells how far an import is. */
export type ImportLine = ProgressLine<ImportProgress, ImportReport>;

/** A row that an import removes, changes or adds. */
export interface ReportRow {
  what: "removed" | "changed" | "added";
  /** where it stands in the file: 第 3 行, with its sheet where there are several; empty for a row that is not in it */
  place: string;
  /** what tells it from other rows */
  name: string;
  /** what its amounts come to, before and after; null where there are none */
  before: Fen | null;
  after: Fen | null;
  /** of a changed row, what differs */
  fields: ChangedField[];
}

/** What an import does or did. */
export interface ImportReport {
  kind: ImportKind;
  /** `新增 3 行、修改 2 行、删除 1 行，拒绝 4 行` */
  summary: string;
  added: number;
  changed: number;
  removed: number;
  /** the first rows of each, removed ones first */
  rows: ReportRow[];
  /** what rows come to by unit and source, before and after */
  sums: SumChange[];
  /** what of the file was not read, and what people should know of how the rest was */
  ignored: ImportNotice[];
  named: ImportNotice[];
  /** whether the file has hidden rows or sheets, which can be read or left out */
  hasHidden: boolean;
  leaveHidden: boolean;
  /** by cause, the first of them; `refusalCount` cells in all */
  refusals: RefusalGroup[];
  refusalCount: number;
  refusalGroups: number;
  /** cells that count by the result of their formula, the first of them */
  formulas: string[];
  formulaCount: number;
  importable: Importable;
  /** of the budget that the file was compared with */
  version: number;
  applied: boolean;
}
