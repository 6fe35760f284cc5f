/** 编制阶段: where the year's budget stands between the department and the finance office. */
export const BUDGET_STAGES = ["firstSubmission", "controlFigures", "secondSubmission", "approval"] as const;
export type BudgetStage = (typeof BUDGET_STAGES)[number];

/** 办理状态 */
export const BUDGET_STATUSES = ["draft", "submitted", "reviewed", "signed", "disclosed"] as const;
export type BudgetStatus = (typeof BUDGET_STATUSES)[number];

/** Whether what is shown or downloaded is marked 草稿: everything that nobody has signed yet. */
export function isDraftStatus(status: BudgetStatus): boolean {
  return status !== "signed" && status !== "disclosed";
}
