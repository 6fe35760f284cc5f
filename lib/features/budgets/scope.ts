import type { PrismaClient } from "@/generated/prisma/client";
import type { Scope, Subject } from "@/lib/domain/access";

/** The department of a budget as a whole; null when there is no such budget in the person's departments. */
export async function budgetScope(db: PrismaClient, subject: Subject, budgetId: string): Promise<Scope | null> {
  const departmentId = { in: subject.memberships.map((one) => one.departmentId) };
  const budget = await db.budget.findFirst({ where: { id: budgetId, departmentId }, select: { departmentId: true } });
  return budget && { departmentId: budget.departmentId, unit: null };
}
