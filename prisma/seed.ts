import type { PrismaClient } from "@/generated/prisma/client";
import { BUREAU_ROLES, type Role } from "@/lib/domain/access";
import { checkPassword, hashPassword } from "@/lib/server/auth-password";
import { openDatabase } from "@/lib/server/db";
import book from "./demo/wansheng-2024.json";
import { DEMO_ACCOUNTS, DEMO_BUREAU, DEMO_PASSWORD } from "./demo-accounts.mjs";
import { seedBudget } from "./seed-budget";

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
  await prisma.$transaction(async (tx) => {
    if ((await tx.user.count()) > 0) return;
    const { region } = book.department;
    const { fiscalYear, edition } = book;
    await tx.office.create({ data: { kind: "bureau", name: DEMO_BUREAU.name, region, fiscalYear, edition } });
    const section = await tx.businessSection.create({ data: { name: DEMO_BUREAU.section } });
    const within = { sectionId: section.id, units: { create: units } };
    const department = await tx.department.create({ data: { ...book.department, ...within } });
    for (const { accountName, displayName, role, unit } of DEMO_ACCOUNTS) {
      const memberships = { create: reachOf(role, unit, { section: section.id, department: department.id }) };
      await tx.user.create({ data: { accountName, displayName, passwordHash, memberships } });
    }
  });
}

/** The demo accounts that still open with the published password. */
async function openAccounts(prisma: PrismaClient): Promise<string[]> {
  const accountNames = DEMO_ACCOUNTS.map(({ accountName }) => accountName);
  const users = await prisma.user.findMany({ where: { active: true, accountName: { in: accountNames } } });
  const open = await Promise.all(users.map(({ passwordHash }) => checkPassword(passwordHash, DEMO_PASSWORD)));
  return users.filter((_, index) => open[index]).map(({ accountName }) => accountName);
}

/** Fills an empty database with the demo; prints the accounts that the start banner may offer, one a line. */
async function seed(): Promise<void> {
  const prisma = openDatabase(process.env.DATABASE_URL ?? "", 2);
  try {
    await seedPeople(prisma);
    const department = await prisma.department.findUnique({ where: { code: book.department.code } });
    if (department) await seedBudget(prisma, department.id);
    for (const accountName of await openAccounts(prisma)) console.log(accountName);
  } finally {
    await prisma.$disconnect();
  }
}

await seed();
