import { expect, it } from "vitest";
import { noAssets, type UnitStatement } from "@/lib/domain/book";
import { verifyPacket } from "@/lib/packet/verify";
import { beijingDay } from "@/lib/server/dates";
import { testDatabase } from "@/lib/server/testing";
import { Desk } from "../entry/testing";
import { partsHash } from "../kept/digest";
import { anchorDifference, lastDay } from "../trail/anchor";
import { saveApprovalDay } from "../workflow/settings";
import { handsOf, signWhole, step } from "../workflow/testing";
import { findBudget } from "./disclosed";
import { packetOf } from "./packets";
import { demoBookOf } from "./testing";
import { allUnitFiles, keepUnitPackets, unitPacketOf, unitStatesOf } from "./unit-packets";

const { prisma } = await testDatabase();
const book = demoBookOf("461");
const stated: UnitStatement = {
  unit: "202002",
  responsibilities: ["办理政府信息公开"],
  divisions: [],
  reasons: {},
  uses: {},
  contact: { name: "示例联系人", phone: "023-00000002" },
  performance: book.performance,
  assets: { ...noAssets(2024), asOfYear: 2023 },
};
const desk = await Desk.open(prisma, "461", { ...book, unitStatements: [stated] });
const hands = await handsOf(desk);

async function files() {
  const budget = await findBudget(prisma, hands.publisher, "packet.download", desk.budgetId);
  if (!budget) throw new Error("the publisher sees no budget");
  return { budget, files: await packetOf(prisma, budget) };
}

it("says of which signed revision it is, and is the same to the byte when it is published", async () => {
  await saveApprovalDay(prisma, { budgetId: desk.budgetId, actor: hands.reviewer, approvedOn: "2024-02-20" });
  await step(prisma, desk.budgetId, "skipToApproval", hands.reviewer, { reason: "线下办理" });
  const { sha256 } = await signWhole(prisma, desk.budgetId, hands);
  const signed = await files();
  expect(signed.budget.revision).toEqual({
    id: expect.any(String),
    number: 1,
    sha256,
    signedOn: beijingDay(new Date()),
  });
  const manifest = signed.files.find(({ name }) => name === "manifest.json");
  const named = JSON.parse(manifest?.bytes.toString("utf8") ?? "{}");
  const { parts, ...revision } = named.revision;
  expect(revision).toEqual({ number: 1, sha256, stage: "approval", status: "signed" });
  expect(Object.keys(parts)).toEqual(["digest", "book", "print", "basis", "reasons", "attestations"]);
  expect(partsHash(parts)).toBe(sha256);
  const { trail } = named;
  const event = await prisma.auditEvent.findFirstOrThrow({ where: { action: "workflow.sign" } });
  expect(trail).toEqual({ ...(await lastDay(prisma)), signed: event.hash });
  expect(await anchorDifference(prisma, [trail, { hash: trail.signed }])).toBeNull();
  await step(prisma, desk.budgetId, "disclose", hands.publisher);
  const disclosed = await files();
  expect(disclosed.files.map(({ name }) => name)).toEqual(signed.files.map(({ name }) => name));
  for (const [index, { name, bytes }] of disclosed.files.entries()) {
    expect(signed.files[index]?.bytes.equals(bytes), name).toBe(true);
  }
});

it("draws the packet of each unit out of what was signed, and keeps to the byte those that lack nothing", async () => {
  const { budget } = await files();
  const states = await unitStatesOf(prisma, budget);
  expect(states.map(({ code, wanted }) => [code, wanted])).toEqual([
    ["202001", ["没有填写单位整体绩效目标", "没有填写本单位国有资产占有使用情况"]],
    ["202002", []],
  ]);
  await keepUnitPackets(prisma, hands.publisher, desk.budgetId);
  const revisionId = budget.revision?.id ?? "";
  const kept = await prisma.revisionFile.groupBy({ by: ["unitCode"], where: { revisionId }, _count: true });
  expect(kept.map(({ unitCode }) => unitCode).sort()).toEqual(["", "202002"]);
  const unit = await unitPacketOf(prisma, budget, "202002");
  expect(unit?.draft).toBe(false);
  const manifest = JSON.parse(unit?.files.at(-1)?.bytes.toString("utf8") ?? "{}");
  expect(manifest).toMatchObject({
    department: { code: "202002", name: "重庆市万盛经济技术开发区政府信息公开中心" },
    edition: "chongqing-2024/unit",
    departmentBook: { sha256: manifest.revision.parts.book },
    drawn: { draft: false, signature: { name: "重庆市万盛经济技术开发区政府信息公开中心" } },
  });
  const bytes = new Map((unit?.files ?? []).map((file) => [file.name, file.bytes]));
  expect(await verifyPacket(bytes)).toMatchObject({ draft: false, revision: 1, disagreements: [] });
  expect((await unitPacketOf(prisma, budget, "202001"))?.draft).toBe(true);
  expect(await unitPacketOf(prisma, budget, "999")).toBeNull();
  const all = await allUnitFiles(prisma, budget);
  expect(all.map(({ name }) => name)).toContain(
    "202002 重庆市万盛经济技术开发区政府信息公开中心/2024年单位预算公开.pdf",
  );
});
