import { expect, it } from "vitest";
import { testDatabase } from "@/lib/server/testing";
import { findBudget } from "../budgets/disclosed";
import { openReview } from "../review/testing";
import { signWhole, step } from "../workflow/testing";
import { findPacketChanges } from "./packet-changes";

const { prisma } = await testDatabase();
const { budgetId, hands } = await openReview(prisma, "204");
const stranger = (await openReview(prisma, "303")).hands.reviewer;

async function changes(reader = hands.clerk) {
  const budget = await findBudget(prisma, hands.clerk, "budget.view", budgetId);
  if (!budget) throw new Error("The budget is not there");
  return findPacketChanges(prisma, reader, budget);
}

it("tells what a packet says otherwise than the last one that was signed before it", async () => {
  expect(await changes()).toBeNull();
  await signWhole(prisma, budgetId, hands);
  expect(await changes()).toBeNull();
  await step(prisma, budgetId, "reopen", hands.clerk, { reason: "更正公务接待费" });
  expect(await changes()).toMatchObject({ number: 1, status: "signed", told: [], tables: [], sentences: [] });
  const line = await prisma.line.findFirstOrThrow({ where: { budgetId, economic: "30217" } });
  await prisma.line.update({ where: { id: line.id }, data: { amountFen: line.amountFen - 300_000n } });
  await prisma.budget.update({ where: { id: budgetId }, data: { version: { increment: 1 } } });
  const found = await changes();
  expect(found?.told).toHaveLength(1);
  expect(found?.told[0]).toMatch(/30217 公务接待费 由 .*减为 .*，影响表/);
  expect(found?.tables.map(({ sheet }) => sheet)).toContain("表十");
  expect(found?.sentences.length).toBeGreaterThan(0);
  expect(await changes(stranger)).toBeNull();
});
