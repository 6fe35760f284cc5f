import { beforeEach, expect, it } from "vitest";
import { ACTIONS, isBudgetAction, type Subject } from "@/lib/domain/access";
import { testDatabase } from "@/lib/server/testing";
import { seedBudget } from "@/prisma/seed-budget";
import { findBudget } from "./disclosed";
import { importBook } from "./mutations";
import { createDepartment, demoBook, demoBookOf } from "./testing";

const { prisma } = await testDatabase();
const home = await createDepartment(prisma, "202", []);
const away = await createDepartment(prisma, "301", []);
await seedBudget(prisma, home.id);
const own = await prisma.budget.findFirstOrThrow();
const foreign = await importBook(prisma, {
  book: demoBookOf("301"),
  departmentId: away.id,
  actor: null,
  origin: "file",
});

const holder = (role: string, departmentId = home.id): Subject => ({
  active: true,
  memberships: [{ role, departmentId, unit: null }],
});

beforeEach(() => prisma.budget.update({ where: { id: own.id }, data: { status: "draft" } }));

it("finds a budget of one's department with its disclosure", async () => {
  const found = await findBudget(prisma, holder("reviewer"), "budget.view", own.id);
  expect(found?.head).toEqual({
    id: own.id,
    departmentId: home.id,
    departmentName: "重庆市万盛经济技术开发区管理委员会办公室",
    fiscalYear: 2024,
    edition: "chongqing-2024",
    stage: "firstSubmission",
    status: "draft",
    version: 1,
    updatedAt: expect.any(Date),
  });
  expect(found?.disclosure.book).toEqual(demoBook());
});

it("does not find what is foreign, absent or no id, nor anything for an administrator", async () => {
  expect(await findBudget(prisma, holder("clerk"), "budget.view", foreign.id)).toBeNull();
  expect(await findBudget(prisma, holder("clerk"), "budget.view", crypto.randomUUID())).toBeNull();
  expect(await findBudget(prisma, holder("clerk"), "budget.view", "'; DROP TABLE budget; --")).toBeNull();
  for (const action of ACTIONS.filter(isBudgetAction)) {
    expect(await findBudget(prisma, holder("administrator"), action, own.id)).toBeNull();
  }
  expect(await findBudget(prisma, { ...holder("clerk"), active: false }, "budget.view", own.id)).toBeNull();
});

it("computes a version once and the next one anew", async () => {
  const first = await findBudget(prisma, holder("clerk"), "budget.view", own.id);
  const again = await findBudget(prisma, holder("auditor"), "packet.download", own.id);
  expect(again?.disclosure).toBe(first?.disclosure);
  const book = { ...demoBook(), lines: demoBook().lines.slice(1) };
  await importBook(prisma, { book, departmentId: home.id, actor: null, origin: "file" });
  const next = await findBudget(prisma, holder("clerk"), "budget.view", own.id);
  expect(next?.head.version).toBe(2);
  expect(next?.disclosure.book).toEqual(book);
  await importBook(prisma, { book: demoBook(), departmentId: home.id, actor: null, origin: "file" });
});
