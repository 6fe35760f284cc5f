import { beforeEach, expect, it } from "vitest";
import type { Prisma } from "@/generated/prisma/client";
import { priorYearOf, writeBook } from "@/lib/domain/book";
import { verifyChain } from "@/lib/server/audit-verify";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { readBudgetBook } from "../budgets/data";
import { Desk } from "../entry/testing";
import { rollForwardAction } from "./actions";
import { loadRollForward } from "./loaders";

const { prisma, url } = await testDatabase();
serveFrom(url);
const desk = await Desk.open(prisma, "202");
const { budgetId } = desk;
const clerk = await desk.person("经办示例");
const reviewer = await desk.person("审核示例", null, "reviewer");

beforeEach(() => signInAs(clerk.id));

const roll = (revision: number, projects: string[] = []) => rollForwardAction({ budgetId, revision, projects });

/** A revision of the draft as it is, signed. */
async function sign(number: number): Promise<void> {
  const book = writeBook(await desk.book()) as Prisma.InputJsonObject;
  const facts = { number, status: "signed", book, sha256: String(number).repeat(64), createdById: clerk.id } as const;
  await prisma.revision.create({ data: { ...facts, budgetId } });
}

it("waits until the budget is signed", async () => {
  expect(await loadRollForward(budgetId)).toBeNull();
  expect(await roll(1)).toMatchObject({ error: { message: "这份预算还没有签发，不能结转生成下一年度预算。" } });
});

it("makes one draft of the next year and says what it holds, in the trail too", async () => {
  await sign(1);
  const rows = [
    ["2101199", "2101101"],
    ["2010399", "2010301"],
    ["2010399", "2010302"],
  ];
  await prisma.codeBook.create({ data: { year: 2025, tree: "succession", rows, sha256: "1".repeat(64) } });
  const view = await loadRollForward(budgetId);
  expect(view).toMatchObject({ fiscalYear: 2024, revision: 1, next: null });
  expect(view?.carried.join()).toContain("支出功能分类 2101199 其他行政事业单位医疗支出 改列 2101101 行政单位医疗：");
  expect(view?.asked.map(({ code, options }) => [code, options.map((one) => one.code)])).toEqual([
    ["2010399", ["2010301", "2010302"]],
  ]);
  expect(view?.projects.map(({ code }) => code)).toEqual(["P001", "P002"]);
  expect(await roll(2)).toMatchObject({
    error: { message: "上年已签发的预算刚刚有变化，没有生成；请刷新页面，核对后再办理。" },
  });
  const made = await rollForwardAction({ budgetId, revision: 1, projects: ["P001"], codes: { "2010399": "2010302" } });
  const id = made.ok ? made.data : "";
  const book = await readBudgetBook(prisma, id);
  expect(book).toMatchObject({ fiscalYear: 2025, priorYear: priorYearOf(await desk.book()) });
  expect(book.projects.map(({ code }) => code)).toEqual(["P001"]);
  expect(book.lines.filter((line) => ["2101199", "2010399"].includes(line.function))).toEqual([]);
  expect(await prisma.budget.findUnique({ where: { id } })).toMatchObject({
    ...{ status: "draft", stage: "firstSubmission", version: 1 },
  });
  const next = (await loadRollForward(budgetId))?.next;
  expect(next).toMatchObject({ id });
  expect(next?.left.join()).toContain("不再实施的项目 1 个");
  const [event] = await prisma.auditEvent.findMany({ where: { budgetId: id } });
  expect(event).toMatchObject({
    action: "budget.rollForward",
    actorId: clerk.id,
    after: { fromYear: 2024, revision: 1 },
  });
  expect(await roll(1)).toMatchObject({
    error: { message: "2025 年预算已经存在，没有重复生成；请在工作台打开。" },
  });
  expect(await verifyChain(prisma)).toMatchObject({ ok: true });
});

it("is not for reviewers, nor for a clerk of one unit", async () => {
  await signInAs(reviewer.id);
  await expect(loadRollForward(budgetId)).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  expect(await roll(1)).toMatchObject({ error: { code: "forbidden" } });
  await signInAs((await desk.person("单位经办", "202001")).id);
  expect(await roll(1)).toMatchObject({ error: { code: "forbidden" } });
});
