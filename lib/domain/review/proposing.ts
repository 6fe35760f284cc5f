import { can, type Subject } from "../access";
import type { BudgetStatus } from "../labels/status";
import { TRANSITIONS } from "../workflow";

/** The step by which whoever has a budget before them for review lets it pass: inside the department, then at the bureau. */
const passing = (status: BudgetStatus) =>
  TRANSITIONS.find(({ action, from }) => from === status && (action === "approve" || action === "examine"));

/** Whether anybody can propose 核减/核增 while a budget stands so. */
export function isOpenToProposals(status: BudgetStatus): boolean {
  return passing(status) !== undefined;
}

/** Whether a person may propose 核减/核增 now: whoever has the budget before them. */
export function mayPropose(
  subject: Subject,
  { departmentId, status }: { departmentId: string; status: BudgetStatus },
): boolean {
  const step = passing(status);
  const scope = { departmentId, unit: null };
  return (
    step !== undefined && can(subject, step.access, scope).allowed && can(subject, "adjustment.propose", scope).allowed
  );
}
