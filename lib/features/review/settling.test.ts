import { expect, it } from "vitest";
import { verifyChain } from "@/lib/server/audit-verify";
import { testDatabase } from "@/lib/server/testing";
import { EntryConflicts } from "../entry/errors";
import { edit, rejection, rowAt } from "../entry/testing";
import { countOpenAdjustments } from "./count";
import type { Reviewer } from "./marks";
import { adoptAdjustment, answerAdjustment } from "./mutations";
import { named, openReview, underReview } from "./testing";

const { prisma } = await testDatabase();
const refusal = async (work: Promise<unknown>) => ((await rejection(work)) as Error | null)?.message;
const { desk, budgetId, hands, propose, rowFor, giveBack, lineAmount } = await underReview(prisma, "203");

const unitClerk = await named(desk, "辛经办", "clerk", "202002");
const stranger = (await openReview(prisma, "302")).hands.clerk;
const settling = async (lineId: string, actor: Reviewer = hands.clerk) => {
  const { id: adjustmentId, version, live } = await rowFor(hands.clerk, lineId);
  return { budgetId, adjustmentId, version, actor, lineVersion: live?.version ?? 0 };
};

it("waits for the return", async () => {
  await propose("L001", 177_000_000);
  await propose("L002", 100);
  await propose("L003", 200);
  await propose("L004", 300);
  expect(await refusal(adoptAdjustment(prisma, await settling("L001")))).toBe(
    "预算已提交，退回为草稿后才能处理核减（核增）。",
  );
  await giveBack();
  expect((await rowFor(hands.clerk, "L001")).maySettle).toBe(true);
});

it("refuses a foreign department, another role and another unit's clerk", async () => {
  const nothing = "没有找到这份预算，可能已被删除，或您没有权限。";
  expect(await refusal(adoptAdjustment(prisma, await settling("L001", stranger)))).toBe(nothing);
  expect(await refusal(adoptAdjustment(prisma, await settling("L001", hands.reviewer)))).toContain(
    "不能处理核减（核增）",
  );
  expect(await refusal(adoptAdjustment(prisma, await settling("L001", unitClerk)))).toContain("只能对本单位（202002）");
  expect(await lineAmount("L001")).toBe(177_658_900);
});

it("adopts: the amount is the line's, both events stand, both numbers stay", async () => {
  await adoptAdjustment(prisma, await settling("L001"));
  expect(await lineAmount("L001")).toBe(177_000_000);
  expect(await rowFor(hands.reviewer, "L001")).toMatchObject({
    status: "adopted",
    requestedFen: 177_658_900,
    approvedFen: 177_000_000,
    live: { fen: 177_000_000 },
    settled: { by: "甲经办" },
  });
  const events = await prisma.auditEvent.findMany({ where: { budgetId }, orderBy: { seq: "desc" }, take: 2 });
  expect(events.map(({ action }) => action)).toEqual(["adjustment.adopt", "entry.edit"]);
  expect(await verifyChain(prisma)).toMatchObject({ ok: true });
});

it("is done once", async () => {
  const seen = { ...(await settling("L001")), version: 1 };
  expect(await refusal(adoptAdjustment(prisma, seen))).toBe("这处核减（核增）已由 甲经办 办理，请刷新后再看。");
});

it("changes nothing when the line changed since it was seen", async () => {
  const seen = await settling("L002");
  await desk.save(hands.clerk, [edit("line", rowAt(await desk.rows(), "line", 1), { amount: 555 })]);
  const before = await desk.state();
  expect(await rejection(adoptAdjustment(prisma, seen))).toBeInstanceOf(EntryConflicts);
  expect(await desk.state()).toEqual(before);
  expect((await rowFor(hands.clerk, "L002")).status).toBe("proposed");
  await adoptAdjustment(prisma, await settling("L002"));
  expect(await lineAmount("L002")).toBe(100);
});

it("answers what is not adopted, also for a line that was deleted", async () => {
  await answerAdjustment(prisma, { ...(await settling("L003")), answer: "合同已签订" });
  expect(await rowFor(hands.reviewer, "L003")).toMatchObject({ status: "answered", answer: "合同已签订" });
  const row = (await desk.rows()).line.find(({ value }) => value.id === "L004");
  if (!row) throw new Error("No line L004");
  await desk.save(hands.clerk, [{ entity: "line", key: row.key, baseVersion: row.version, value: null }]);
  expect(await refusal(adoptAdjustment(prisma, await settling("L004")))).toBe(
    "支出明细 L004 已经删除，不能采纳，请写明情况答复审核人。",
  );
  await answerAdjustment(prisma, { ...(await settling("L004")), answer: "已取消此项支出" });
  expect(await countOpenAdjustments(prisma, budgetId)).toBe(0);
});
