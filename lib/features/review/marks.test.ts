import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/server/testing";
import { findBudget } from "../budgets/disclosed";
import { edit, rejection, rowAt } from "../entry/testing";
import { step, submitWhole } from "../workflow/testing";
import { findReviewMap, markOpened, type Reviewer, tickPart } from "./marks";
import { named, openReview } from "./testing";

const { prisma } = await testDatabase();
const { desk, budgetId, hands } = await openReview(prisma, "202");
const { reviewer, signer, clerk } = hands;
const second = await named(desk, "庚审核", "reviewer");
const stranger = (await openReview(prisma, "301")).hands.reviewer;

const refusal = async (work: Promise<unknown>) => ((await rejection(work)) as Error | null)?.message;
const mark = (actor: Reviewer, subject: string, revision = 1) => ({ budgetId, revision, subject, actor });

async function mapFor(reader: Reviewer) {
  const loaded = await findBudget(prisma, reader, "budget.view", budgetId);
  if (!loaded) throw new Error("The reader does not see the budget");
  return findReviewMap(prisma, reader, loaded);
}

const partOf = async (reader: Reviewer, subject: string) =>
  (await mapFor(reader)).parts.find((part) => part.subject === subject);

describe("before anything was submitted", () => {
  it("there is nothing to look through or to mark", async () => {
    expect(await mapFor(reviewer)).toEqual({
      revision: null,
      parts: [],
      mayMark: false,
      because: "预算草稿，不在审核中，不能再记录审阅进度。",
    });
    expect(await refusal(markOpened(prisma, mark(reviewer, "table:expenditure")))).toContain("不在审核中");
  });
});

describe("under review", () => {
  it("remembers the first opening, once", async () => {
    await submitWhole(prisma, budgetId, hands);
    expect(await markOpened(prisma, mark(reviewer, "table:expenditure"))).toBe(true);
    expect(await markOpened(prisma, mark(reviewer, "table:expenditure"))).toBe(false);
    expect(await partOf(reviewer, "table:expenditure")).toMatchObject({
      label: "表三",
      path: "tables/expenditure",
      opened: true,
      ticked: false,
      openedBy: ["乙审核"],
      ticks: [],
    });
    expect(await partOf(second, "table:expenditure")).toMatchObject({ opened: false, openedBy: ["乙审核"] });
  });

  it("keeps the ticks of two reviewers at once, and each takes back only their own", async () => {
    await Promise.all(
      [reviewer, second].map((actor) => tickPart(prisma, { ...mark(actor, "section:budgets"), ticked: true })),
    );
    const names = async () =>
      (await partOf(reviewer, "section:budgets"))?.ticks.map(({ name, mine }) => [name, mine]).sort();
    expect(await names()).toEqual([
      ["乙审核", true],
      ["庚审核", false],
    ]);
    await tickPart(prisma, { ...mark(reviewer, "section:budgets"), ticked: false });
    expect(await names()).toEqual([["庚审核", false]]);
    expect(await partOf(reviewer, "section:budgets")).toMatchObject({ opened: true, ticked: false });
  });

  it("records what changed, and nothing where nothing did", async () => {
    const before = await prisma.auditEvent.count();
    await tickPart(prisma, { ...mark(signer, "project:P001"), ticked: true });
    await tickPart(prisma, { ...mark(signer, "project:P001"), ticked: true });
    expect(await prisma.auditEvent.count()).toBe(before + 1);
    expect(await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } })).toMatchObject({
      action: "review.mark",
      actorId: signer.id,
      entity: "reviewMark:1:project:P001",
      before: null,
      after: "ticked",
    });
  });

  it("refuses a part that is not there, another revision, another role and a foreign department", async () => {
    expect(await refusal(markOpened(prisma, mark(reviewer, "table:99")))).toBe("这次修订没有这一部分，请刷新后重试。");
    expect(await refusal(markOpened(prisma, mark(reviewer, "table:fiscalAppropriation", 2)))).toBe(
      "预算已有新的修订，请刷新后继续审阅。",
    );
    const nothing = "没有找到这份预算，可能已被删除，或您没有权限。";
    expect(await refusal(markOpened(prisma, mark(clerk, "table:fiscalAppropriation")))).toBe(nothing);
    expect(await refusal(markOpened(prisma, mark(stranger, "table:fiscalAppropriation")))).toBe(nothing);
    expect(await mapFor(clerk)).toMatchObject({ revision: 1, mayMark: false });
  });
});

describe("after a return", () => {
  it("keeps what was looked at where nothing moved, and names what did", async () => {
    await tickPart(prisma, { ...mark(reviewer, "project:P001"), ticked: true });
    await tickPart(prisma, { ...mark(reviewer, "table:expenditure"), ticked: true });
    await step(prisma, budgetId, "return", reviewer, { reason: "请核对" });
    expect(await mapFor(reviewer)).toMatchObject({ revision: 1, mayMark: false });
    expect(await refusal(tickPart(prisma, { ...mark(reviewer, "table:expenditure"), ticked: true }))).toContain(
      "不在审核中",
    );
    const row = rowAt(await desk.rows(), "project", 0);
    await desk.save(clerk, [edit("project", row, { overview: "改写的项目概况" })]);
    await submitWhole(prisma, budgetId, hands);
    const map = await mapFor(reviewer);
    expect(map).toMatchObject({ revision: 2, mayMark: true, because: "" });
    expect(await partOf(reviewer, "table:expenditure")).toMatchObject({
      ...{ opened: true, ticked: true, changedSince: null },
      ticks: [{ name: "乙审核", mine: true }],
    });
    expect(await partOf(reviewer, "project:P001")).toMatchObject({
      ...{ opened: false, ticked: false, changedSince: 1, openedBy: [] },
    });
    expect(await partOf(second, "table:expenditure")).toMatchObject({ opened: false, changedSince: null });
  });

  it("takes a tick back that holds from before, and opening it is no new sight", async () => {
    expect(await markOpened(prisma, mark(reviewer, "table:expenditure", 2))).toBe(false);
    expect(await markOpened(prisma, mark(reviewer, "project:P001", 2))).toBe(true);
    expect(await partOf(reviewer, "project:P001")).toMatchObject({ opened: true, ticked: false, changedSince: null });
    await tickPart(prisma, { ...mark(reviewer, "table:expenditure", 2), ticked: false });
    expect(await partOf(reviewer, "table:expenditure")).toMatchObject({ opened: true, ticked: false });
  });
});
