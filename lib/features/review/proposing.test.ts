import { expect, it } from "vitest";
import { testDatabase } from "@/lib/server/testing";
import { rejection } from "../entry/testing";
import { step } from "../workflow/testing";
import { countOpenAdjustments } from "./count";
import { proposeCuts } from "./cuts";
import { withdrawAdjustment } from "./mutations";
import { openReview, underReview } from "./testing";

const { prisma } = await testDatabase();
const refusal = async (work: Promise<unknown>) => ((await rejection(work)) as Error | null)?.message;
const { budgetId, hands, propose, rowFor, listFor, lineAmount } = await underReview(prisma, "202");
const stranger = (await openReview(prisma, "301")).hands.reviewer;

it("keeps what was asked for beside what is approved, and records both", async () => {
  await propose("L001", 177_000_000);
  expect(await rowFor(hands.clerk, "L001")).toMatchObject({
    unit: "202001",
    class: "basic",
    name: "30101 基本工资",
    requestedFen: 177_658_900,
    approvedFen: 177_000_000,
    reason: "压减一般性支出",
    status: "proposed",
    author: "乙审核",
    live: { fen: 177_658_900 },
    maySettle: false,
    mayWithdraw: false,
  });
  const event = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(event).toMatchObject({ action: "adjustment.propose", actorId: hands.reviewer.id, before: null });
  expect(event.after).toMatchObject({ lineId: "L001", requested: "1776589.00", approved: "1770000.00" });
  expect(await countOpenAdjustments(prisma, budgetId)).toBe(1);
  expect((await listFor(hands.reviewer)).mayPropose).toBe(true);
  expect((await listFor(hands.clerk)).mayPropose).toBe(false);
});

it("changes a proposal only for who saw the one that stands", async () => {
  expect(await refusal(propose("L001", 1))).toBe("这条明细的核定数刚刚由他人改过，请刷新后再看。");
  await propose("L001", 176_000_000, { version: 1 });
  expect(await rowFor(hands.reviewer, "L001")).toMatchObject({ approvedFen: 176_000_000, version: 2 });
});

it("of two at once keeps one, and tells the other", async () => {
  const both = await Promise.allSettled([propose("L002", 100), propose("L002", 200)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await rowFor(hands.reviewer, "L002")).version).toBe(1);
});

it("is withdrawn, and may be proposed anew", async () => {
  const { id, version } = await rowFor(hands.reviewer, "L002");
  await withdrawAdjustment(prisma, { budgetId, adjustmentId: id, version, actor: hands.reviewer });
  expect(await rowFor(hands.reviewer, "L002")).toMatchObject({ status: "withdrawn", mayWithdraw: false });
  await propose("L002", 300);
  expect(await rowFor(hands.reviewer, "L002")).toMatchObject({ status: "proposed", approvedFen: 300, settled: null });
});

it("refuses what makes no sense and whoever may not", async () => {
  expect(await refusal(propose("L003", await lineAmount("L003")))).toMatch(
    /^核定数与申报数相同（.+），不需要核减（核增）。$/,
  );
  expect(await refusal(propose("L999", 1))).toBe("这次修订没有支出明细 L999，请刷新后重新选择。");
  expect(await refusal(propose("L003", 1, { revision: 2 }))).toBe("预算已有新的修订，请刷新后再核减（核增）。");
  expect(await refusal(propose("L003", 1, { actor: hands.signer }))).toBe("只有审核人可以核减（核增）。");
  expect(await refusal(propose("L003", 1, { actor: stranger }))).toBe("没有找到这份预算，可能已被删除，或您没有权限。");
  await step(prisma, budgetId, "withdraw", hands.clerk, { reason: "更正" });
  expect(await refusal(propose("L003", 1))).toBe("预算草稿，只有已提交、正在审核的预算可以核减（核增）。");
});

it("cuts several lines at once after they were seen, and leaves those that have 核定数", async () => {
  const { budgetId, hands, propose, listFor } = await underReview(prisma, "302");
  await propose("L025", 10_000_000);
  const scope = { code: "302", unit: "202001", class: "basic" as const, project: null };
  const asked = { budgetId, revision: 1, scope, way: { by: "percent" as const, hundredths: 1_000 }, reason: "压减" };
  const cut = (wanted: { lines: number; approvedFen: number } | null, actor = hands.reviewer) =>
    proposeCuts(prisma, { ...asked, wanted, actor });
  const plan = await cut(null);
  expect(plan.left).toBe(1);
  expect(plan.lines.every(({ words }) => words.startsWith("302"))).toBe(true);
  expect((await listFor(hands.reviewer)).rows).toHaveLength(1);
  const wanted = { lines: plan.lines.length, approvedFen: plan.approvedFen };
  expect(await refusal(cut({ ...wanted, approvedFen: 1 }))).toBe("所选明细的核定数刚刚由他人改过，请重新预览。");
  await cut(wanted);
  const { rows } = await listFor(hands.reviewer);
  expect(rows).toHaveLength(plan.lines.length + 1);
  expect(rows.find(({ lineId }) => lineId === "L025")?.approvedFen).toBe(10_000_000);
  expect(await refusal(cut(null))).toBe("没有符合条件、还可以核减的支出明细，请改条件。");
  expect(await refusal(cut(null, hands.clerk))).toBe("只有审核人可以核减（核增）。");
});
