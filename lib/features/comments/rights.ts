import { can, type Subject } from "@/lib/domain/access";
import { type BudgetStatus, STATUS_LABELS } from "@/lib/domain/labels";

/** What decides about a person's rights to the comments of one budget. */
export interface CommentedBudget {
  departmentId: string;
  status: BudgetStatus;
  /** why it does not go on; null when it does */
  stopNotice: string | null;
}

/**
 * Whether a person may resolve a thread or open it again: a reviewer or a signer any, everybody else the threads they
 * began. Whoever has to mend something answers; that it is mended is said by who asked for it.
 */
export function mayResolve(
  subject: Subject & { id: string },
  { departmentId }: Pick<CommentedBudget, "departmentId">,
  authorId: string,
): boolean {
  const scope = { departmentId, unit: null };
  if (can(subject, "comment.resolve", scope).allowed) return true;
  return authorId === subject.id && can(subject, "comment.write", scope).allowed;
}

/** Why nothing may be said of a budget any more; null while it may. */
function closedBecause({ status, stopNotice }: CommentedBudget): string | null {
  if (stopNotice !== null) return stopNotice;
  return status === "disclosed" ? `预算${STATUS_LABELS[status]}，不能再批注；如需更正，请先重新修订。` : null;
}

/** Whether a person may write comments on a budget now. */
export function writingRight(
  subject: Subject,
  budget: CommentedBudget,
): { allowed: true } | { allowed: false; reason: string } {
  const decision = can(subject, "comment.write", { departmentId: budget.departmentId, unit: null });
  if (!decision.allowed) return { allowed: false, reason: `${decision.reason}。` };
  const reason = closedBecause(budget);
  return reason === null ? { allowed: true } : { allowed: false, reason };
}
