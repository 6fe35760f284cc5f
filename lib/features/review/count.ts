import type { Transaction } from "@/lib/server/db";

/**
 * How many 核减 (核增) on the latest revision of a budget were neither adopted nor answered. What was open on a revision
 * before that one counts no more: the reviewer sees the new one and proposes anew.
 */
export async function countOpenAdjustments(tx: Transaction, budgetId: string): Promise<number> {
  const latest = await tx.revision.findFirst({
    where: { budgetId },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  return latest ? tx.adjustment.count({ where: { revisionId: latest.id, status: "proposed" } }) : 0;
}
