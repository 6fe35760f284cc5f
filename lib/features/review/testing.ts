import type { PrismaClient, Role } from "@/generated/prisma/client";
import { findBudget } from "../budgets/disclosed";
import { importBook } from "../budgets/mutations";
import { demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { step, submitWhole } from "../workflow/testing";
import type { StepActor } from "../workflow/types";
import { findAdjustments } from "./adjustments";
import type { Reviewer } from "./marks";
import { proposeAdjustment } from "./mutations";

/** A person of a desk, by name and role. */
export async function named(desk: Desk, name: string, role: Role, unit: string | null = null): Promise<StepActor> {
  return { ...(await desk.person(name, unit, role)), name };
}

/** A department whose draft is the demo's book, which may be submitted as it is, with one person a role. */
export async function openReview(db: PrismaClient, code: string) {
  const desk = await Desk.open(db, code);
  await importBook(db, { book: demoBookOf(code), departmentId: desk.departmentId, actor: null, origin: "test" });
  const hands = {
    clerk: await named(desk, "甲经办", "clerk"),
    reviewer: await named(desk, "乙审核", "reviewer"),
    signer: await named(desk, "丙签发", "signer"),
    publisher: await named(desk, "己发布", "publisher"),
  };
  return { desk, budgetId: desk.budgetId, hands };
}

/** A department whose budget is under review, and what can be done there. */
export async function underReview(prisma: PrismaClient, code: string) {
  const { desk, budgetId, hands } = await openReview(prisma, code);
  await submitWhole(prisma, budgetId, hands);
  const propose = (
    lineId: string,
    approved: number,
    more: { actor?: Reviewer; version?: number; revision?: number } = {},
  ) =>
    proposeAdjustment(prisma, {
      ...{ budgetId, lineId, approved, reason: "压减一般性支出", revision: 1, version: null },
      ...{ actor: hands.reviewer, ...more },
    });
  const listFor = async (reader: Reviewer) => {
    const loaded = await findBudget(prisma, reader, "budget.view", budgetId);
    if (!loaded) throw new Error("The reader does not see the budget");
    return findAdjustments(prisma, reader, loaded);
  };
  const rowFor = async (reader: Reviewer, lineId: string) => {
    const row = (await listFor(reader)).rows.find((one) => one.lineId === lineId);
    if (!row) throw new Error(`No adjustment of ${lineId}`);
    return row;
  };
  const giveBack = () => step(prisma, budgetId, "return", hands.reviewer, { reason: "请按核定数调整" });
  const lineAmount = async (lineId: string) => {
    const { amountFen } = await prisma.line.findUniqueOrThrow({ where: { budgetId_lineId: { budgetId, lineId } } });
    return Number(amountFen);
  };
  return { desk, budgetId, hands, propose, listFor, rowFor, giveBack, lineAmount };
}
