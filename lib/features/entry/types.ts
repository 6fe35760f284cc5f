import type { PriorYear } from "@/lib/domain/book/types";
import type { CodeName } from "@/lib/domain/classification";
import type { EntryRows } from "@/lib/domain/entry/apply";
import type { EntryConflict, EntryRefusal, EntrySaved } from "@/lib/domain/entry/change";
import type { Ceiling } from "@/lib/domain/workflow";
import type { BudgetHead } from "../budgets/types";

/** A row as it was saved. */
export interface SavedRow extends EntrySaved {
  /** the id that a new line was given (`L081`), in place of the one it was sent with */
  lineId?: string;
}

/** What became of a batch; the same however often it is sent. */
export interface SaveAnswer {
  /** one for each change, in their order */
  saved: SavedRow[];
  /** when it was saved for the first time, ISO 8601 */
  savedAt: string;
}

/** Why nothing of a batch was saved, besides what every action can answer. */
export type SaveProblem =
  | { code: "conflict"; message: string; conflicts: EntryConflict[] }
  | { code: "refused"; message: string; refusals: EntryRefusal[] };

/** What the signed-in person may change. */
export interface Editable {
  /** codes of the units; of none when the budget is no draft */
  units: string[];
  /** also what belongs to the department as a whole: 整体绩效, 国有资产, 上年数, 文字说明 */
  department: boolean;
}

/** A budget as its entry screens need it. */
export interface LoadedEntry {
  head: BudgetHead;
  /** the rows that the person may see */
  rows: EntryRows;
  /** codes of the units whose rows these are; null for all */
  visibleUnits: string[] | null;
  /** codes of the units that have handed in their part */
  handedIn: string[];
  /** 控制数; none before they were issued */
  ceilings: Ceiling[];
  editable: Editable;
  /** why nothing more is entered, whoever asks; null when the budget goes on */
  stopped: string | null;
}

/** 上年数 as a signed budget of last year has them. */
export interface SignedPrior {
  revisionId: string;
  /** of the revision among those of its budget */
  number: number;
  value: PriorYear;
  /** what that budget calls codes that the code book does not carry */
  names: CodeName[];
}
