import { CLASS_TERMS, SOURCE_TERMS } from "@/lib/domain/book";
import { exact, formatYuan } from "@/lib/domain/money";
import type { Ceiling } from "@/lib/domain/workflow";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
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

/** What a 控制数 is of, in words. */
export const ceilingName = (one: Omit<Ceiling, "amount">) =>
  `${one.unit} ${CLASS_TERMS[one.class]} ${SOURCE_TERMS[one.source]}`;

/** 控制数 as the trail records them: amounts in yuan by what they are of. */
export function ceilingsByName(ceilings: readonly Ceiling[]): { [name: string]: string } {
  return Object.fromEntries(ceilings.map((one) => [ceilingName(one), formatYuan(one.amount)]));
}

/** Puts the 控制数 of a budget in place of those that were there, with the event, in the transaction of something larger. */
export async function writeCeilings(
  tx: Transaction,
  { budgetId, actor }: { budgetId: string; actor: AuditActor },
  { before, after }: { before: readonly Ceiling[]; after: readonly Ceiling[] },
): Promise<void> {
  await tx.ceiling.deleteMany({ where: { budgetId } });
  await tx.ceiling.createMany({
    data: after.map(({ unit, amount, ...of }) => ({ budgetId, unitCode: unit, ...of, amountFen: BigInt(amount) })),
  });
  const event = { actor, action: "ceiling.edit", budgetId, entity: `budget:${budgetId}` } as const;
  await recordEvent(tx, { ...event, before: ceilingsByName(before), after: ceilingsByName(after) });
}
