import { beforeEach, expect, it } from "vitest";
import { carryCookie, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { submitWhole } from "../workflow/testing";
import {
  adoptAdjustmentAction,
  answerAdjustmentAction,
  markOpenedAction,
  proposeAdjustmentAction,
  tickPartAction,
  withdrawAdjustmentAction,
} from "./actions";
import { openReview } from "./testing";

const { prisma, url } = await testDatabase();
serveFrom(url);
const { budgetId, hands } = await openReview(prisma, "202");
const stranger = (await openReview(prisma, "301")).hands.reviewer;
await submitWhole(prisma, budgetId, hands);

const proposal = { budgetId, revision: 1, lineId: "L001", approved: "1,770,000.00", reason: "压减", version: null };
const part = { budgetId, revision: 1, subject: "table:expenditure" };

beforeEach(() => signInAs(hands.reviewer.id));

it("marks, ticks, proposes and withdraws for a reviewer", async () => {
  expect(await markOpenedAction(part)).toEqual({ ok: true, data: true });
  expect(await tickPartAction({ ...part, ticked: true })).toMatchObject({ ok: true });
  const proposed = await proposeAdjustmentAction(proposal);
  if (!proposed.ok) throw new Error(proposed.error.message);
  const stored = await prisma.adjustment.findUniqueOrThrow({ where: { id: proposed.data.id } });
  expect(stored.approvedFen).toBe(177_000_000n);
  const withdrawn = { budgetId, adjustmentId: proposed.data.id, version: 1 };
  expect(await withdrawAdjustmentAction(withdrawn)).toMatchObject({ ok: true });
});

it.each([
  [{ approved: "12 万" }, { approved: "金额“12 万”无法识别，应为以元为单位的数字，最多两位小数，如 1776589.00" }],
  [{ approved: "-1" }, { approved: "金额“-1”为负数，应为零或正数" }],
  [{ reason: " " }, { reason: "请写明核减（核增）的理由" }],
])("says what is wrong with %j", async (wrong, fields) => {
  expect(await proposeAdjustmentAction({ ...proposal, ...wrong })).toMatchObject({
    ok: false,
    error: { code: "invalid", fields },
  });
});

it("refuses a clerk to review and a reviewer to settle", async () => {
  const settled = { budgetId, adjustmentId: crypto.randomUUID(), version: 1, lineVersion: 1, answer: "说明" };
  for (const action of [adoptAdjustmentAction, answerAdjustmentAction]) {
    expect(await action(settled)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  }
  await signInAs(hands.clerk.id);
  for (const action of [markOpenedAction, tickPartAction]) {
    expect(await action({ ...part, ticked: true })).toMatchObject({ ok: false, error: { code: "forbidden" } });
  }
  expect(await proposeAdjustmentAction(proposal)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expect(await withdrawAdjustmentAction(settled)).toMatchObject({ ok: false, error: { code: "forbidden" } });
});

it("refuses a foreign department and who is not signed in", async () => {
  await signInAs(stranger.id);
  expect(await tickPartAction({ ...part, ticked: true })).toMatchObject({ ok: false, error: { code: "forbidden" } });
  carryCookie(null);
  expect(await proposeAdjustmentAction(proposal)).toMatchObject({ ok: false, error: { code: "signedOut" } });
});
