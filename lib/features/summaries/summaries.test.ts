import { beforeEach, expect, it } from "vitest";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { summaryOf } from "@/lib/domain/summary";
import { openDatabase } from "@/lib/server/db";
import { serveFrom } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { demoBookOf } from "../budgets/testing";
import { edit, rowAt } from "../entry/testing";
import { setParameter } from "../parameters/mutations";
import { openReview } from "../review/testing";
import { explainAll, step, submitWhole } from "../workflow/testing";
import { summaryBasis } from "./basis";
import { isBehind, SUMMARIZED, storedSummary, sumSummaries } from "./data";
import { summarizeSome } from "./round";
import type { StoredSummary } from "./types";

const { prisma, url } = await testDatabase();
serveFrom(url);
let number = 400;

async function summaryOfBudget(id: string): Promise<StoredSummary> {
  const budget = await prisma.budget.findUniqueOrThrow({ where: { id }, select: SUMMARIZED });
  return storedSummary(budget, await summaryBasis(prisma));
}

async function summarizeAll(): Promise<number> {
  for (let all = 0; ; ) {
    const taken = await summarizeSome(prisma);
    if (taken === 0) return all;
    all += taken;
  }
}

const open = () => openReview(prisma, String(number++));
const demo = summaryOf(disclose(demoBookOf("400"), CARRIED_BASIS));
/** What is stored once every reason is written. */
const explained = { ...demo, findings: { ...demo.findings, confirm: 0 } };

beforeEach(summarizeAll);

it("has a row for a new budget at once, without figures until they are computed", async () => {
  const { budgetId } = await open();
  const none = { summary: null, open: null, computedAt: null, failure: null };
  expect(await summaryOfBudget(budgetId)).toEqual({ state: "behind", ...none });
  await summarizeSome(prisma);
  const stored = { state: "current", summary: demo, open: 4, computedAt: expect.any(Date), failure: null };
  expect(await summaryOfBudget(budgetId)).toEqual(stored);
  expect(await summarizeSome(prisma)).toBe(0);
  const { readFrom } = await prisma.condensedBudget.findUniqueOrThrow({ where: { budgetId } });
  expect(readFrom).toBe(`version:${budgetId}:2`);
});

it("is behind with its old figures once the draft changed, until it is computed again", async () => {
  const { budgetId, desk, hands } = await open();
  await summarizeAll();
  const line = rowAt(await desk.rows(), "line", 0);
  await desk.save(hands.clerk, [edit("line", line, { amount: line.value.amount + 1 })]);
  expect(await summaryOfBudget(budgetId)).toMatchObject({ state: "behind", summary: demo, open: 4 });
  await summarizeAll();
  const { state, summary } = await summaryOfBudget(budgetId);
  expect([state, summary?.expenditure]).toEqual(["current", demo.expenditure + 1]);
});

it("counts a reason that was written since, and one that was taken back", async () => {
  const { budgetId, hands } = await open();
  await summarizeAll();
  expect(await explainAll(prisma, budgetId, hands.clerk)).toBe(4);
  expect((await summaryOfBudget(budgetId)).state).toBe("behind");
  await summarizeAll();
  expect(await summaryOfBudget(budgetId)).toMatchObject({ state: "current", open: 0, summary: explained });
  await prisma.findingReason.deleteMany({ where: { budgetId, rule: { not: "" } } });
  expect((await summaryOfBudget(budgetId)).state).toBe("behind");
});

it("is stored as it was frozen in the transaction that submits, and computed anew when the draft is taken back", async () => {
  const { budgetId, hands } = await open();
  await submitWhole(prisma, budgetId, hands);
  expect(await summaryOfBudget(budgetId)).toMatchObject({ state: "current", open: 0, summary: explained });
  await step(prisma, budgetId, "withdraw", hands.clerk, { reason: "再改" });
  expect((await summaryOfBudget(budgetId)).state).toBe("behind");
  await summarizeAll();
  expect(await summaryOfBudget(budgetId)).toMatchObject({ state: "current", open: 0 });
});

it("counts every 控制数 that is exceeded", async () => {
  const { budgetId } = await open();
  await summarizeAll();
  const unit = await prisma.budgetUnit.findFirstOrThrow({ where: { budgetId }, orderBy: { position: "asc" } });
  const key = { budgetId, unitCode: unit.code, class: "basic" as const, source: "generalPublicBudget" as const };
  await prisma.ceiling.create({ data: { ...key, amountFen: 1n } });
  await prisma.ceiling.create({ data: { ...key, class: "project", amountFen: 99_999_999_999n } });
  expect((await summaryOfBudget(budgetId)).state).toBe("behind");
  await summarizeAll();
  // What a unit with 控制数 plans from sources that were not named is beyond zero, too.
  expect((await summaryOfBudget(budgetId)).open).toBe(6);
  const { plannedFen, exceeded } = await prisma.budgetSummary.findUniqueOrThrow({ where: { budgetId } });
  expect({ plannedFen, exceeded }).toEqual({ plannedFen: BigInt(demo.expenditure), exceeded: 2 });
});

it("is behind for all budgets once a limit was set", async () => {
  const { budgetId, hands } = await open();
  await summarizeAll();
  const all = await prisma.budget.count();
  const limit = { edition: "chongqing-2024", name: "departmentWeightTotal", value: "90", version: 0 };
  await setParameter(prisma, { ...limit, actor: hands.clerk });
  expect((await summaryOfBudget(budgetId)).state).toBe("behind");
  const [{ count } = { count: 0n }] = await prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM budget_summary s JOIN budget b ON b.id = s.budget_id
    WHERE ${isBehind(await summaryBasis(prisma))}`;
  expect(Number(count)).toBe(all);
  expect(await summarizeAll()).toBe(all);
  expect((await summaryOfBudget(budgetId)).summary?.findings.block).toBe(1);
  await setParameter(prisma, { ...limit, value: "100", version: 1, actor: hands.clerk });
});

it("says of a budget that it cannot be computed, keeps its older figures, and goes on with the others", async () => {
  const [broken, sound] = [await open(), await open()];
  await summarizeAll();
  for (const { budgetId } of [broken, sound]) {
    await prisma.budget.update({ where: { id: budgetId }, data: { version: { increment: 1 } } });
  }
  await prisma.budget.update({ where: { id: broken.budgetId }, data: { edition: "chongqing-2024@2031" } });
  expect(await summarizeAll()).toBe(2);
  expect(await summaryOfBudget(broken.budgetId)).toEqual({
    ...{ state: "failed", summary: demo, open: 4, computedAt: expect.any(Date) },
    failure: expect.stringMatching(/^.*没有 2031 年的政府收支分类科目，请先由系统管理员导入.*（编号 \w{8}）$/),
  });
  expect((await summaryOfBudget(sound.budgetId)).state).toBe("current");
  await prisma.budget.update({
    where: { id: broken.budgetId },
    data: { edition: "chongqing-2024", version: { increment: 1 } },
  });
  await summarizeAll();
  expect(await summaryOfBudget(broken.budgetId)).toMatchObject({ state: "current", failure: null });
});

it("is computed once where two processes work on one database, those that changed last first", async () => {
  const opened = [];
  for (let count = 0; count < 6; count++) opened.push((await open()).budgetId);
  const other = openDatabase(url);
  const [first, second] = await Promise.all([summarizeSome(prisma), summarizeSome(other)]);
  await other.$disconnect();
  expect([first, second].sort()).toEqual([2, 4]);
  for (const id of opened) expect((await summaryOfBudget(id)).state).toBe("current");
});

it("goes on with what a process left that ended over it, and not before it had its time", async () => {
  const { budgetId } = await open();
  const left = (seconds: number) =>
    prisma.budgetSummary.update({
      where: { budgetId },
      data: { stale: false, claimedUntil: new Date(Date.now() + seconds * 1000) },
    });
  await left(60);
  expect(await summarizeSome(prisma)).toBe(0);
  await left(-1);
  expect(await summarizeSome(prisma)).toBe(1);
  expect((await summaryOfBudget(budgetId)).state).toBe("current");
});

it("is added up by the database, for the departments that are asked for", async () => {
  const [one, other] = [await open(), await open()];
  await summarizeAll();
  const { budgetId: missing } = await open();
  const where = { id: { in: [one.budgetId, other.budgetId, missing] } };
  expect(await sumSummaries(prisma, where)).toEqual({
    ...{ expenditure: 2 * demo.expenditure, revenue: 2 * demo.revenue, basic: 2 * demo.basic },
    ...{ project: 2 * demo.project, priorExpenditure: 2 * (demo.priorExpenditure ?? 0), general: 2 * demo.general },
    ...{ threePublic: 2 * demo.threePublic, findings: { block: 0, confirm: 8, note: 4 } },
    ...{ withPriorYear: 2, computed: 2, missing: 1 },
  });
});
