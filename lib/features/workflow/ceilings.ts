import { exact } from "@/lib/domain/money";
import type { Ceiling } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";

/** The 控制数 of a budget, by unit, class and source. */
export async function readCeilings(tx: Transaction, budgetId: string): Promise<Ceiling[]> {
  const orderBy = [{ unitCode: "asc" as const }, { class: "asc" as const }, { source: "asc" as const }];
  const rows = await tx.ceiling.findMany({ where: { budgetId }, orderBy });
  return rows.map(({ unitCode, class: kind, source, amountFen }) => ({
    unit: unitCode,
    class: kind,
    source,
    amount: exact(Number(amountFen), "控制数"),
  }));
}
