import { type Action, can, type Subject } from "../access";
import type { BudgetStatus } from "../labels/status";

/** Who has a budget before them for review: inside the department first, at the bureau after it was reported. */
const REVIEWED_BY: Partial<Record<BudgetStatus, Action>> = {
  submitted: "workflow.review",
  reported: "workflow.examine",
};

/** Whether anybody can propose 核减/核增 while a budget stands so. */
export function isOpenToProposals(status: BudgetStatus): boolean {
  return REVIEWED_BY[status] !== undefined;
}

/** Whether a person may propose 核减/核增 now: whoever has the budget before them. */
export function mayPropose(
  subject: Subject,
  { departmentId, status }: { departmentId: string; status: BudgetStatus },
): boolean {
  const review = REVIEWED_BY[status];
  const scope = { departmentId, unit: null };
  return (
    review !== undefined && can(subject, review, scope).allowed && can(subject, "adjustment.propose", scope).allowed
  );
}
