import type { Prisma } from "@/generated/prisma/client";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";

/** A budget of which the public has seen nothing yet; what was disclosed keeps the names it was disclosed with. */
export const NEVER_DISCLOSED = { revisions: { none: { status: "disclosed" } } } satisfies Prisma.BudgetWhereInput;

interface Names {
  name: string;
  region: string;
}

/**
 * Lets a new name or region of a department into its drafts that still carry the old one and were never disclosed: what
 * was submitted or signed keeps what it said. Each draft shows the change in its own history.
 *
 * @param old as it was called until now
 */
export async function followDepartment(
  tx: Transaction,
  actor: AuditActor | null,
  old: Names & { id: string },
  { name, region }: Names,
): Promise<void> {
  const drafts = await tx.budget.findMany({
    where: { departmentId: old.id, status: "draft", ...NEVER_DISCLOSED },
    orderBy: { fiscalYear: "asc" },
    select: { id: true, departmentName: true, region: true },
  });
  for (const { id: budgetId, ...said } of drafts) {
    const next = {
      departmentName: said.departmentName === old.name ? name : said.departmentName,
      region: said.region === old.region ? region : said.region,
    };
    if (next.departmentName === said.departmentName && next.region === said.region) continue;
    await tx.budget.update({ where: { id: budgetId }, data: { ...next, version: { increment: 1 } } });
    const event = { actor, action: "budget.followNames", budgetId, entity: `budget:${budgetId}` } as const;
    const names = (one: typeof said) => ({ name: one.departmentName, region: one.region });
    await recordEvent(tx, { ...event, before: names(said), after: names(next) });
  }
}

/**
 * Lets a new name of a unit into the drafts of its department that still carry the old one and were never disclosed.
 *
 * @param name before and after
 */
export async function followUnit(
  tx: Transaction,
  { actor, departmentId }: { actor: AuditActor | null; departmentId: string },
  code: string,
  name: { before: string; after: string },
): Promise<void> {
  const rows = await tx.budgetUnit.findMany({
    where: { code, name: name.before, budget: { departmentId, status: "draft", ...NEVER_DISCLOSED } },
    orderBy: { budget: { fiscalYear: "asc" } },
    select: { id: true, budgetId: true },
  });
  for (const { id, budgetId } of rows) {
    await tx.budgetUnit.update({ where: { id }, data: { name: name.after, version: { increment: 1 } } });
    await tx.budget.update({ where: { id: budgetId }, data: { version: { increment: 1 } } });
    const event = { actor, action: "budget.followNames", budgetId, entity: `unit:${code}` } as const;
    await recordEvent(tx, { ...event, before: { name: name.before }, after: { name: name.after } });
  }
}
