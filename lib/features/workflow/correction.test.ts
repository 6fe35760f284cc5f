import { expect, it } from "vitest";
import { verifyPacket } from "@/lib/packet/verify";
import { beijingDay } from "@/lib/server/dates";
import { testDatabase } from "@/lib/server/testing";
import { findBudget } from "../budgets/disclosed";
import { frozenCorrectionReason } from "../budgets/frozen";
import { packetOf } from "../budgets/packets";
import { demoBookOf } from "../budgets/testing";
import { Desk, edit } from "../entry/testing";
import { findCorrection } from "./correction";
import { saveCorrectionReason } from "./settings";
import { discloseWhole, handsOf, signWhole, step } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "451", demoBookOf("451"));
const hands = await handsOf(desk);
const id = desk.budgetId;

async function packet(number: number) {
  const budget = await findBudget(prisma, hands.publisher, "packet.download", id, number);
  if (!budget) throw new Error("the publisher sees no budget");
  return packetOf(prisma, budget);
}

it("announces what replaces a disclosed packet: what changed, why, and the hash it replaces", async () => {
  const words = (seen: string, text: string) =>
    saveCorrectionReason(prisma, { budgetId: id, actor: hands.clerk, seen, text });
  await expect(words("", "列错科目")).rejects.toThrow("本预算还没有公开过，不需要更正公告。");
  const first = await discloseWhole(prisma, id, hands);
  expect(await findCorrection(prisma, hands.publisher, id)).toBeNull();
  await step(prisma, id, "reopen", hands.clerk, { reason: "经办看错行，公务接待费与一项其他费用填反" });
  await words("", "公务接待费与其他商品和服务支出列反。");
  await expect(words("", "另一原因")).rejects.toThrow(
    "您打开之后更正原因由他人改过，本次没有保存，请刷新核对后再填写。",
  );
  const { line, narrative } = await desk.rows();
  const [reception, other] = ["30217", "30299"].map((code) =>
    line.find(({ value }) => value.economic === code && value.class === "basic" && value.unit === "202001"),
  );
  if (!reception || !other) throw new Error("the demo has no such lines");
  const moved = 300_000;
  await desk.save(hands.clerk, [
    edit("line", reception, { amount: reception.value.amount - moved }),
    edit("line", other, { amount: other.value.amount + moved }),
    edit("narrative", narrative, {
      reasons: { ...narrative.value.reasons, "threePublic.reception": { text: "压减公务接待批次" } },
    }),
  ]);
  const second = await signWhole(prisma, id, hands);
  const signed = await packet(2);
  await expect(words("公务接待费与其他商品和服务支出列反。", "另一原因")).rejects.toThrow(
    "预算已签发，不能再改更正公告；请先退回为草稿。",
  );
  const preview = await findCorrection(prisma, hands.signer, id);
  expect(preview?.disclosed).toBe(false);
  await step(prisma, id, "disclose", hands.publisher);
  const correction = await findCorrection(prisma, hands.publisher, id);
  expect(correction?.disclosed).toBe(true);
  const { opening, changes, closing } = correction?.notice ?? { opening: [], changes: [], closing: [] };
  expect(opening[0]).toContain(
    `（修订 1，校验值 ${first.sha256}），现予更正。更正原因：公务接待费与其他商品和服务支出列反。`,
  );
  expect(changes).toHaveLength(2);
  expect(changes.join()).not.toMatch(/202001|(?<!万)元/);
  expect(changes[0]).toMatch(/30217 公务接待费 由 4\.80 万元减为 4\.50 万元，影响.*表十.*说明/);
  expect(closing[0]).toContain(`修订 2，校验值 ${second.sha256}`);
  expect(correction?.notice.signature?.date).toBe(
    beijingDay(new Date()).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日"),
  );
  for (const [index, { name, bytes }] of (await packet(2)).entries()) {
    expect(signed[index]?.bytes.equals(bytes), name).toBe(true);
  }
  const files = new Map(signed.map(({ name, bytes }) => [name, bytes]));
  expect([...files.keys()].filter((name) => name.includes("更正公告"))).toEqual([
    "2024年部门预算更正公告.docx",
    "2024年部门预算更正公告.pdf",
  ]);
  expect(await verifyPacket(files)).toMatchObject({ revision: 2, replaces: 1, draft: false, disagreements: [] });
  expect((await packet(1)).some(({ name }) => name.includes("更正公告"))).toBe(false);
  const replaced = await findBudget(prisma, hands.publisher, "packet.download", id, 1);
  const signedOn = beijingDay(new Date());
  expect([replaced?.revision, replaced?.head.status]).toEqual([
    { id: expect.any(String), number: 1, sha256: first.sha256, signedOn },
    "disclosed",
  ]);
  expect(await findBudget(prisma, hands.publisher, "packet.download", id, 9)).toBeNull();
});

it("begins the words of the next notice anew, and leaves the reason out where none was written", async () => {
  await step(prisma, id, "reopen", hands.clerk, { reason: "再改一处" });
  const { correctionReason } = await prisma.budget.findUniqueOrThrow({ where: { id } });
  expect(correctionReason).toBe("");
  await signWhole(prisma, id, hands);
  const { notice } = (await findCorrection(prisma, hands.signer, id)) ?? {};
  expect(notice?.opening[0]).toMatch(/，现予更正。$/);
});

it("keeps the reason of a revision that was frozen before notices had words of their own", () => {
  expect(frozenCorrectionReason({ basis: { showLines: false } })).toBeNull();
  expect(frozenCorrectionReason({ basis: { correctionReason: "" } })).toBe("");
});
