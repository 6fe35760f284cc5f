import type { Transaction } from "@/lib/server/db";

/** How many threads of 批注 on a budget nobody resolved. Answers count with the first comment of their thread. */
export function countOpenComments(tx: Transaction, budgetId: string): Promise<number> {
  return tx.comment.count({ where: { budgetId, parentId: null, resolvedAt: null } });
}
