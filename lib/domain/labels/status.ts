/** 编制阶段: where the year's budget stands between the department and the finance office. */
export type BudgetStage = "firstSubmission" | "controlFigures" | "secondSubmission" | "approval";

/** 办理状态 */
export type BudgetStatus = "draft" | "submitted" | "reviewed" | "signed" | "disclosed";

/** Whether what is shown or downloaded is marked 草稿: everything that nobody has signed yet. */
export function isDraftStatus(status: BudgetStatus): boolean {
  return status !== "signed" && status !== "disclosed";
}
