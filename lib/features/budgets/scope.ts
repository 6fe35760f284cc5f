import type { PrismaClient } from "@/generated/prisma/client";
import { departmentsOf, type Subject, type WithinDepartment } from "@/lib/domain/access";
import { inDepartments } from "@/lib/server/department-scope";

/** The department of a budget as a whole; null when there is no such budget in the person's departments. */
export async function budgetScope(
  db: PrismaClient,
  subject: Subject,
  budgetId: string,
): Promise<WithinDepartment | null> {
  const departmentId = inDepartments(departmentsOf(subject));
  const budget = await db.budget.findFirst({ where: { id: budgetId, departmentId }, select: { departmentId: true } });
  return budget && { departmentId: budget.departmentId, unit: null };
}
