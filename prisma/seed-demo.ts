import type { PrismaClient } from "@/generated/prisma/client";
import { BUREAU_ROLES, type Role } from "@/lib/domain/access";
import { recordEvent } from "@/lib/server/audit";
import { checkPassword, hashPassword, passwordFacts } from "@/lib/server/auth-password";
import { inTurn } from "@/lib/server/in-turn";
import book from "./demo/wansheng-2024.json";
import { DEMO_ACCOUNTS, DEMO_BUREAU, DEMO_PASSWORD } from "./demo-accounts.mjs";
import { seedBudget } from "./seed-budget";

/** Which accounts are those of the demo, by name. */
export const IS_DEMO_ACCOUNT = { accountName: { in: DEMO_ACCOUNTS.map(({ accountName }) => accountName) } };

/** The department of the demo as the database knows it: its code may be that of a real one. */
export const demoDepartment = (prisma: Pick<PrismaClient, "department">) =>
  prisma.department.findFirst({
    where: {
      ...{ code: book.department.code, name: book.department.name },
      memberships: { some: { user: IS_DEMO_ACCOUNT } },
    },
  });

/** Where a demo account works: its department or one unit of it, 业务股 for its section, the bureau's others everywhere. */
function reachOf(role: Role, unit: string | undefined, at: { section: string; department: string }) {
  if (BUREAU_ROLES.has(role)) return { role };
  if (role === "businessReviewer") return { role, sectionId: at.section };
  return { role, departmentId: at.department, unitCode: unit ?? null };
}

/** The department of the demo book with a bureau above it, its units, and one account for each role in it: all or nothing, once. */
async function seedPeople(prisma: PrismaClient): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const units = book.units.map(({ code, name, kind }) => ({
    code,
    name,
    kind: kind as "administrative" | "institution",
  }));
  await inTurn(
    { general: true },
    async (tx) => {
      const isTaken = (await tx.user.count()) > 0 || (await tx.office.count()) > 0;
      // What was removed must not come back at the next start.
      if (isTaken || (await tx.auditEvent.count({ where: { action: "demo.remove" } })) > 0) return;
      const { region } = book.department;
      const { fiscalYear, edition } = book;
      await tx.office.create({ data: { kind: "bureau", name: DEMO_BUREAU.name, region, fiscalYear, edition } });
      const section = await tx.businessSection.create({ data: { name: DEMO_BUREAU.section } });
      const within = { sectionId: section.id, units: { create: units } };
      const department = await tx.department.create({ data: { ...book.department, ...within } });
      const users: { id: string; passwordHash: string | null }[] = [];
      for (const { accountName, displayName, role, unit } of DEMO_ACCOUNTS) {
        const memberships = { create: reachOf(role, unit, { section: section.id, department: department.id }) };
        users.push(await tx.user.create({ data: { accountName, displayName, passwordHash, memberships } }));
      }
      const event = { actor: null, action: "trail.baseline", budgetId: null, entity: "trail", before: null } as const;
      await recordEvent(tx, { ...event, after: passwordFacts(...users) });
    },
    prisma,
  );
}

/** Puts the demo into an empty database; into any other nothing. */
export async function seedDemo(prisma: PrismaClient): Promise<void> {
  await seedPeople(prisma);
  const department = await demoDepartment(prisma);
  if (department) await seedBudget(prisma, department.id);
}

/** The demo accounts that still open with the published password. */
export async function openDemoAccounts(prisma: PrismaClient): Promise<string[]> {
  const users = await prisma.user.findMany({ where: { ...IS_DEMO_ACCOUNT, active: true } });
  const open = await Promise.all(users.map(({ passwordHash }) => checkPassword(passwordHash, DEMO_PASSWORD)));
  return users.filter((_, index) => open[index]).map(({ accountName }) => accountName);
}
