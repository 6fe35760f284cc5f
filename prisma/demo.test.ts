import { expect, it } from "vitest";
import type { PrismaClient } from "@/generated/prisma/client";
import { verifyChain } from "@/lib/server/audit-verify";
import { openSession } from "@/lib/server/session-store";
import { setupState } from "@/lib/server/setup-state";
import { testDatabase } from "@/lib/server/testing";
import book from "./demo/wansheng-2024.json";
import { DEMO_ACCOUNTS } from "./demo-accounts.mjs";
import { removeDemo } from "./remove-demo";
import { openDemoAccounts, seedDemo } from "./seed-demo";

const untouched = (await testDatabase({ office: null })).prisma;
const used = (await testDatabase({ office: null })).prisma;
const entangled = (await testDatabase({ office: null })).prisma;
const real = (await testDatabase({ office: "department" })).prisma;
const NAMES = DEMO_ACCOUNTS.map(({ accountName }) => accountName);

const counts = async (db: PrismaClient) => ({
  offices: await db.office.count(),
  sections: await db.businessSection.count(),
  departments: await db.department.count(),
  units: await db.unit.count(),
  budgets: await db.budget.count(),
  lines: await db.line.count(),
});
const NOTHING = { offices: 0, sections: 0, departments: 0, units: 0, budgets: 0, lines: 0 };

/** Why the demo was not removed, a line each. */
async function refusal(db: PrismaClient): Promise<string[]> {
  const error = await removeDemo(db).then(
    () => new Error("it was removed"),
    (reason: Error) => reason,
  );
  return error.message.split("\n").filter((line) => !line.startsWith("如不需要"));
}

it("is removed to the last row, and does not come back", async () => {
  await seedDemo(untouched);
  expect(await openDemoAccounts(untouched)).toHaveLength(NAMES.length);
  expect(await removeDemo(untouched)).toEqual({ budgets: 1, deleted: NAMES.toSorted(), closed: [] });
  expect(await counts(untouched)).toEqual(NOTHING);
  expect(await untouched.user.count()).toBe(0);
  await seedDemo(untouched);
  expect(await counts(untouched)).toEqual(NOTHING);
  expect(await setupState(untouched)).toBe("everything");
  expect(await refusal(untouched)).toEqual(["数据库中没有演示数据。"]);
  const last = await untouched.auditEvent.findFirst({ orderBy: { seq: "desc" } });
  expect(last).toMatchObject({
    ...{ action: "demo.remove", entity: "department:202", actorId: null, origin: "command line", after: null },
    before: { name: book.department.name, budgets: 1 },
  });
});

it("leaves the trail whole: who did something stays in it, closed and under another name", async () => {
  await seedDemo(used);
  const clerk = await used.user.findUniqueOrThrow({ where: { accountName: "jingban" } });
  await openSession(used, clerk.id, { address: "192.0.2.1", userAgent: "" }, "password");
  const events = await used.auditEvent.count();
  expect(await removeDemo(used)).toMatchObject({ closed: ["jingban"] });
  expect(await counts(used)).toEqual(NOTHING);
  expect(await used.user.findMany({ include: { memberships: true } })).toMatchObject([
    {
      ...{ id: clerk.id, accountName: "removed.jingban", displayName: "经办示例（演示，已移除）" },
      ...{ active: false, passwordHash: null, memberships: [] },
    },
  ]);
  expect(await used.session.count({ where: { revokedAt: null } })).toBe(0);
  expect(await verifyChain(used)).toMatchObject({ ok: true, events: events + 2 });
  expect(await setupState(used)).toBe("everything");
});

it("is not removed when anything else hangs on it, which is named", async () => {
  await seedDemo(entangled);
  const department = await entangled.department.findUniqueOrThrow({ where: { code: "202" } });
  const budget = await entangled.budget.findFirstOrThrow();
  const clerk = await entangled.user.findUniqueOrThrow({ where: { accountName: "jingban" } });
  const { code, name, region, id: departmentId } = department;
  await entangled.department.create({ data: { code: "301", name: "临江县第一中学", region } });
  const memberships = { create: { departmentId, role: "signer" as const } };
  await entangled.user.create({ data: { accountName: "20270001", displayName: "签发甲", memberships } });
  await entangled.user.update({ where: { accountName: "shenhe" }, data: { displayName: "审核甲" } });
  const facts = { departmentId, edition: budget.edition, departmentCode: code, departmentName: name, region };
  await entangled.budget.create({ data: { ...facts, fiscalYear: 2027 } });
  const revision = { budgetId: budget.id, number: 1, status: "submitted" as const, book: {}, sha256: "0".repeat(64) };
  await entangled.revision.create({ data: { ...revision, createdById: clerk.id } });
  const before = await counts(entangled);
  expect(await refusal(entangled)).toEqual([
    "演示数据没有移除，因为以下内容与它相连：",
    "- 部门 301 临江县第一中学",
    "- 在演示部门或演示业务股任职的 签发甲（20270001）",
    "- 已改名为 审核甲 的账号 shenhe",
    "- 2024 年度演示预算的 1 次提交和 0 条办理记录（提交、签发过的内容不可删除）",
    "- 2027 年度预算（不是演示自带的）",
  ]);
  expect(await counts(entangled)).toEqual(before);
});

it("is not put beside what is there, not even into a real department with the code of the demo's", async () => {
  await real.department.create({ data: book.department });
  await seedDemo(real);
  expect(await counts(real)).toEqual({ ...NOTHING, offices: 1, departments: 1 });
  expect(await real.user.count()).toBe(0);
  expect(await refusal(real)).toEqual(["数据库中没有演示数据。"]);
});
