/** 编制阶段: where the year's budget stands between the department and the finance office. */
export type BudgetStage = "firstSubmission" | "controlFigures" | "secondSubmission" | "approval";

/** 办理状态 */
export type BudgetStatus = "draft" | "submitted" | "reviewed" | "signed" | "reported" | "examined" | "disclosed";

/** Everything from the signature on. */
export const SIGNED_STATUSES = [
  "signed",
  "reported",
  "examined",
  "disclosed",
] as const satisfies readonly BudgetStatus[];

/** Whether what is shown or downloaded is marked 草稿: everything that nobody has signed yet. */
export function isDraftStatus(status: BudgetStatus): boolean {
  return !(SIGNED_STATUSES as readonly BudgetStatus[]).includes(status);
}
