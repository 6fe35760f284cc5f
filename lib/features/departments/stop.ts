import { Refusal } from "@/lib/server/action-error";
import { dayOf } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { NEVER_DISCLOSED } from "./drafts";

/**
 * Why nothing more is done with a budget: its department was closed before the budget was disclosed; null when it goes on.
 */
export async function stopNotice(tx: Pick<Transaction, "budget">, budgetId: string): Promise<string | null> {
  const budget = await tx.budget.findFirst({
    where: { id: budgetId, department: { closedOn: { not: null } }, ...NEVER_DISCLOSED },
    select: { department: { select: { name: true, closedOn: true, mergedInto: { select: { name: true } } } } },
  });
  if (!budget) return null;
  const { name, closedOn, mergedInto } = budget.department;
  const day = dayOf(closedOn);
  if (!mergedInto) return `${name}已于 ${day} 停用，这份预算不再编制，只能查看和导出。`;
  return `${name}已于 ${day} 并入${mergedInto.name}，这份预算不再编制，只能查看和导出；请在${mergedInto.name}的预算中继续填报。`;
}

/** Lets a change of a budget pass when the budget goes on. @throws Refusal with `stopNotice` when it does not */
export async function refuseStopped(tx: Transaction, budgetId: string): Promise<void> {
  const notice = await stopNotice(tx, budgetId);
  if (notice !== null) throw new Refusal(notice);
}
