import type { PrismaClient } from "@/generated/prisma/client";
import { BUREAU_ROLES } from "@/lib/domain/access";
import { checkPassword, hashPassword } from "@/lib/server/auth-password";
import { openDatabase } from "@/lib/server/db";
import book from "./demo/wansheng-2024.json";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./demo-accounts.mjs";
import { seedBudget } from "./seed-budget";

/** The department of the demo book, its units, and one account for each role in it: all or nothing, once. */
async function seedPeople(prisma: PrismaClient): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const units = book.units.map(({ code, name, kind }) => ({
    code,
    name,
    kind: kind as "administrative" | "institution",
  }));
  await prisma.$transaction(async (tx) => {
    if ((await tx.user.count()) > 0) return;
    const { name, region } = book.department;
    const { fiscalYear, edition } = book;
    await tx.office.create({ data: { kind: "department", name, region, fiscalYear, edition } });
    const department = await tx.department.create({ data: { ...book.department, units: { create: units } } });
    for (const { accountName, displayName, role, unit } of DEMO_ACCOUNTS) {
      const departmentId = BUREAU_ROLES.has(role) ? null : department.id;
      const memberships = { create: { departmentId, role, unitCode: unit ?? null } };
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
