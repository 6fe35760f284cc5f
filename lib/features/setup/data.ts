import type { PrismaClient } from "@/generated/prisma/client";
import type { FirstSteps } from "./types";

/** What an installation still lacks; null before it is set up, and once nothing is lacking. */
export async function readFirstSteps(db: PrismaClient): Promise<FirstSteps | null> {
  const office = await db.office.findFirst({ select: { kind: true, fiscalYear: true } });
  if (!office) return null;
  const hasRole = { memberships: { some: { role: { not: "systemAdministrator" as const } } } };
  const steps = {
    structure: (await db.unit.count()) > 0,
    people: (await db.user.count({ where: { active: true, ...hasRole } })) > 0,
    budgets: (await db.budget.count()) > 0,
  };
  return Object.values(steps).every(Boolean) ? null : { ...office, ...steps };
}
