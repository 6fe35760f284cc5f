import type { Decision, OfficeKind } from "../access";
import type { BudgetStage, BudgetStatus } from "../labels/status";

/** What moves a budget on, or back. `submitUnit` and `returnUnit` move one unit's part and leave the budget where it is. */
export const WORKFLOW_ACTIONS = [
  "submitUnit",
  "returnUnit",
  "submit",
  "withdraw",
  "approve",
  "return",
  "sign",
  "report",
  "examine",
  "disclose",
  "reopen",
  "advance",
  "skipToApproval",
  "issueToUnits",
] as const;
export type WorkflowAction = (typeof WORKFLOW_ACTIONS)[number];

/** Where a budget stands. */
export interface WorkflowState {
  stage: BudgetStage;
  status: BudgetStatus;
}

/** One condition of a step. */
export type GuardId =
  | "unitsSubmitted"
  | "selfChecked"
  | "noBlocking"
  | "reasonsGiven"
  | "withinCeilings"
  | "adjustmentsSettled"
  | "commentsResolved"
  | "ceilingsIssued"
  | "approvalDated"
  | "neverSubmitted"
  | "notPreparer"
  | "notReviewer"
  | "notSigner"
  | "asSigned"
  | "notYetIssued"
  | "unitOpen"
  | "unitHandedIn";

/** One unit of the budget and how far its part is. */
export interface UnitProgress {
  code: string;
  name: string;
  /** ISO 8601; null while the unit works on its part */
  submittedAt: string | null;
}

/** Everything that decides about a step: the state of the budget and who asks. */
export interface WorkflowFacts extends WorkflowState {
  /** whether a finance bureau stands above the department: its budgets are reported there and examined by it */
  office: OfficeKind;
  /** why nothing more is done with the budget, as a Chinese sentence; null when it goes on */
  stopped: string | null;
  units: readonly UnitProgress[];
  /** the unit that a step of one unit is about; null for every other step */
  unit: UnitProgress | null;
  /** whether the invariants of the program hold of what is disclosed */
  selfCheckHolds: boolean;
  /** findings of severity `block`, what each says */
  blocking: readonly string[];
  /** findings of severity `confirm` without a reason that still counts, what each says */
  unexplained: readonly string[];
  /** what each exceeded 控制数 says */
  exceeded: readonly string[];
  /** whether any 控制数 was issued */
  hasCeilings: boolean;
  /** 核减/核增 that were neither adopted nor answered */
  openAdjustments: number;
  /** 批注 that nobody resolved */
  openComments: number;
  /** 批复日期 (YYYY-MM-DD); null before it is known */
  approvedOn: string | null;
  /** when the approval was passed on to the units (YYYY-MM-DD) */
  unitsApprovedOn: string | null;
  /** whether anything was ever submitted in this stage */
  submittedInStage: boolean;
  /** ids of those who entered, imported or submitted what is now under way */
  preparers: readonly string[];
  /** id of who approved what is now under way in the department; null when nobody did */
  reviewer: string | null;
  /** id of who signed what is now under way; null when nobody did */
  signer: string | null;
  /** whether the frozen revision still has the hash that was signed; true when nothing is signed */
  hashHolds: boolean;
  actor: {
    id: string;
    /** what `access` says to an action in this department as a whole, or in one unit of it (by code) */
    may(action: string, unit: string | null): Decision;
  };
}

/** What keeps a step from being taken, for the person who wants to take it. */
export interface Blocker {
  /** the guard that refused; `access` when the person's role does not reach, `state` when the budget stands elsewhere, `stopped` when it does not go on */
  guard: GuardId | "access" | "state" | "stopped";
  /** a Chinese sentence: what is missing and what to do */
  message: string;
}

/** What is to be said of one step. */
export interface Evaluation {
  action: WorkflowAction;
  /** the step in one word, as on the button */
  label: string;
  /** where the budget stands afterwards; null when no such step leads from where it stands */
  to: WorkflowState | null;
  /** whether a reason must be written */
  needsReason: boolean;
  possible: boolean;
  blockers: readonly Blocker[];
}
