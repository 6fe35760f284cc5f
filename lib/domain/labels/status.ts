/** 编制阶段: where the year's budget stands between the department and the finance office. */
export type BudgetStage = "firstSubmission" | "controlFigures" | "secondSubmission" | "approval";

/** Everything from the signature on. */
export const SIGNED_STATUSES = ["signed", "reported", "examined", "disclosed"] as const;

/** 办理状态, in the order in which a budget passes through them. */
export const BUDGET_STATUSES = ["draft", "submitted", "reviewed", ...SIGNED_STATUSES] as const;
export type BudgetStatus = (typeof BUDGET_STATUSES)[number];

/** Whether what is shown or downloaded is marked 草稿: everything that nobody has signed yet. */
export function isDraftStatus(status: BudgetStatus): boolean {
  return !(SIGNED_STATUSES as readonly BudgetStatus[]).includes(status);
}
