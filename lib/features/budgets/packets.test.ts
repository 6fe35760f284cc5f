import { expect, it } from "vitest";
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

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "461", demoBookOf("461"));
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
