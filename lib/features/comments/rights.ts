import { can, type Subject } from "@/lib/domain/access";
import { type BudgetStatus, STATUS_LABELS } from "@/lib/domain/labels";

/** What decides about a person's rights to the comments of one budget. */
export interface CommentedBudget {
  departmentId: string;
  status: BudgetStatus;
}

/**
 * Whether a person may resolve a thread or open it again: a reviewer or a signer any, everybody else the threads they
 * began. Whoever has to mend something answers; that it is mended is said by who asked for it.
 */
export function mayResolve(
  subject: Subject & { id: string },
  { departmentId }: CommentedBudget,
  authorId: string,
): boolean {
  const scope = { departmentId, unit: null };
  if (can(subject, "comment.resolve", scope).allowed) return true;
  return authorId === subject.id && can(subject, "comment.write", scope).allowed;
}

/** Why nothing may be said of a budget any more; null while it may. */
export function closedBecause(status: BudgetStatus): string | null {
  return status === "disclosed" ? `预算${STATUS_LABELS[status]}，不能再批注；如需更正，请先重新修订。` : null;
}

/** Whether a person may write comments on a budget now. */
export function writingRight(
  subject: Subject,
  { departmentId, status }: CommentedBudget,
): { allowed: true } | { allowed: false; reason: string } {
  const decision = can(subject, "comment.write", { departmentId, unit: null });
  if (!decision.allowed) return { allowed: false, reason: `${decision.reason}。` };
  const reason = closedBecause(status);
  return reason === null ? { allowed: true } : { allowed: false, reason };
}
