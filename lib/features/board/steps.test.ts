import { beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/server/audit-verify";
import { testDatabase } from "@/lib/server/testing";
import { demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { type Hands, handsOf, seenNow, signWhole, step } from "../workflow/testing";
import type { Seen, StepActor } from "../workflow/types";
import type { BoardStep } from "./batch";
import { takeSteps } from "./steps";

const { prisma } = await testDatabase({ office: "bureau" });

interface Opened {
  budgetId: string;
  desk: Desk;
  hands: Hands;
}

let code = 600;
async function open(): Promise<Opened> {
  const desk = await Desk.open(prisma, String(code), demoBookOf(String(code++)));
  const hands = await handsOf(desk);
  for (const hand of Object.values(hands)) hand.office = "bureau";
  return { budgetId: desk.budgetId, desk, hands };
}

/** Two departments that reported their 一上. */
async function reported(): Promise<[Opened, Opened]> {
  const both: [Opened, Opened] = [await open(), await open()];
  for (const { budgetId, hands } of both) {
    await signWhole(prisma, budgetId, hands);
    await step(prisma, budgetId, "report", hands.clerk);
  }
  return both;
}

const take = async (
  what: BoardStep,
  of: readonly Opened[],
  actor: StepActor,
  more: { reason?: string; approvedOn?: string; seen?: Seen[] } = {},
) => {
  const budgets = await Promise.all(
    of.map(async ({ budgetId }, index) => ({
      budgetId,
      seen: more.seen?.[index] ?? (await seenNow(prisma, budgetId)),
    })),
  );
  const request = { step: what, reason: more.reason ?? "", approvedOn: more.approvedOn ?? null, budgets };
  return (await takeSteps(prisma, request, actor)).map(({ refused }) => refused);
};
const standing = async ({ budgetId }: Opened) => {
  const { stage, status } = await prisma.budget.findUniqueOrThrow({ where: { id: budgetId } });
  return `${stage} ${status}`;
};
/** Somebody who examines several departments. */
const examiner = ({ hands }: Opened, ...others: readonly Opened[]): StepActor => ({
  ...hands.businessReviewer,
  memberships: [hands, ...others.map((one) => one.hands)].flatMap((one) => one.businessReviewer.memberships),
});

let first: Opened;
let second: Opened;
beforeEach(async () => {
  [first, second] = await reported();
});

describe("a step on several budgets", () => {
  it("is the single step on each, with the same reason in its record", async () => {
    expect(await take("return", [first, second], examiner(first, second), { reason: "请压减" })).toEqual([null, null]);
    expect([await standing(first), await standing(second)]).toEqual(Array(2).fill("firstSubmission draft"));
    const where = { action: "return" as const, budgetId: { in: [first.budgetId, second.budgetId] } };
    const steps = await prisma.workflowStep.findMany({ where, select: { reason: true, actorName: true } });
    expect(steps).toEqual(Array(2).fill({ reason: "请压减", actorName: "业务股" }));
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("is taken where it can be, and refused elsewhere with what stands in its way", async () => {
    await prisma.comment.create({
      data: { budgetId: second.budgetId, subject: "line:L001", text: "请核对", authorId: first.hands.clerk.id },
    });
    expect(await take("examine", [first, second], examiner(first, second))).toEqual([
      null,
      "有 1 条批注没有解决，请逐条解决，或将预算退回修改。",
    ]);
    expect([await standing(first), await standing(second)]).toEqual([
      "firstSubmission examined",
      "firstSubmission reported",
    ]);
  });

  it("is refused in departments that are not the person's", async () => {
    const [own, foreign] = await take("examine", [first, second], examiner(first));
    expect(own).toBeNull();
    expect(foreign).toBe("您在该部门没有角色，请联系系统管理员。");
  });

  it("wants its reason for each", async () => {
    expect(await take("return", [first], examiner(first), { reason: " " })).toEqual(["请写明理由，对方要据此修改。"]);
  });

  it("is refused on a budget that changed since it was seen, in state or in version", async () => {
    const seen = [await seenNow(prisma, first.budgetId), await seenNow(prisma, second.budgetId)];
    await step(prisma, first.budgetId, "return", first.hands.businessReviewer, { reason: "改" });
    await prisma.budget.update({ where: { id: second.budgetId }, data: { version: { increment: 1 } } });
    expect(await take("examine", [first, second], examiner(first, second), { seen })).toEqual([
      "预算刚刚由他人办理过，现为“一上、草稿”，本次没有办理，请刷新后再看。",
      "您打开之后预算又有新的修改，本次没有办理，请刷新核对后再办理。",
    ]);
  });
});

describe("批复 with its day", () => {
  it("is written down with the step, or neither is", async () => {
    const officer = first.hands.budgetOfficer;
    await prisma.budget.update({ where: { id: first.budgetId }, data: { stage: "secondSubmission" } });
    await prisma.revision.updateMany({ where: { budgetId: first.budgetId }, data: { status: "reported" } });
    await step(prisma, first.budgetId, "examine", first.hands.businessReviewer);
    const dayOf = async ({ budgetId }: Opened) =>
      (await prisma.budget.findUniqueOrThrow({ where: { id: budgetId } })).approvedOn?.toISOString().slice(0, 10) ??
      null;
    expect(await take("approve", [first, second], officer, { approvedOn: "2024-02-20" })).toEqual([
      null,
      "只有二上已经业务股审核通过的预算可以进入批复。",
    ]);
    expect([await standing(first), await dayOf(first)]).toEqual(["approval draft", "2024-02-20"]);
    expect([await standing(second), await dayOf(second)]).toEqual(["firstSubmission reported", null]);
  });

  it("refuses a day that is not right, and leaves the budget where it was", async () => {
    await prisma.budget.update({
      where: { id: first.budgetId },
      data: { stage: "secondSubmission", status: "examined" },
    });
    expect(await take("approve", [first], first.hands.budgetOfficer, { approvedOn: "2031-02-20" })).toEqual([
      "批复日期 2031-02-20 还没有到，请核对。",
    ]);
    expect(await standing(first)).toBe("secondSubmission examined");
  });
});
