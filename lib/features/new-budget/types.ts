import type { Start } from "@/lib/domain/new-budget";
import type { ProgressLine } from "@/lib/server/lines-response";

/** A department in which the person may make a budget. */
export interface CreatableDepartment {
  id: string;
  code: string;
  name: string;
  /** 归口; empty when it belongs to none */
  section: string;
  /** how many units of its list are open */
  units: number;
  /** fiscal years that have a budget */
  budgetYears: number[];
  /** fiscal years whose budget was signed */
  signedYears: number[];
}

/** What the pages of a new budget show. */
export interface NewBudgetView {
  /** 编制年度, which is proposed */
  fiscalYear: number;
  /** the form set of the office */
  edition: string;
  /** years whose code book is there as a whole, ascending */
  codeBookYears: number[];
  departments: CreatableDepartment[];
}

/** A budget that a batch has made, or a department that it left and why. */
export interface BatchReport {
  fiscalYear: number;
  created: { id: string; code: string; name: string; start: Start }[];
  left: { code: string; name: string; why: string }[];
}

/** How many departments of a batch are done. */
export interface BatchProgress {
  done: number;
  of: number;
}

/** One line of an answer that tells how far a batch is. */
export type BatchLine = ProgressLine<BatchProgress, BatchReport>;
