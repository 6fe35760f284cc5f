import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Prisma } from "@/generated/prisma/client";
import { writeBook } from "@/lib/domain/book";
import type { CanonicalJson } from "@/lib/domain/canonical";
import type { Disclosure } from "@/lib/domain/disclosure";
import type { Finding } from "@/lib/domain/rules/types";
import type { PacketFile } from "@/lib/packet";
import { verifyPacket } from "@/lib/packet/verify";
import { testDatabase } from "@/lib/server/testing";
import { findBudget } from "../budgets/disclosed";
import { bookHash } from "../budgets/frozen";
import type { LeastRecentlyUsed } from "../budgets/lru";
import { isDraft, packetOf } from "../budgets/packets";
import { demoBookOf } from "../budgets/testing";
import { traceView } from "../budgets/trace";
import { Desk } from "../entry/testing";
import { findRevision } from "../revisions/find";
import { computeSummary } from "../summaries/compute";
import { saveApprovalDay } from "../workflow/settings";
import { type Hands, handsOf, signWhole, step, submitWhole } from "../workflow/testing";
import { findWorkflow } from "../workflow/view";
import { findRechecks } from "./find";
import { recheckSome } from "./recheck";

/** Whether the program is another one by now: one sentence says something else, one rule more blocks, files look otherwise. */
const program = vi.hoisted(() => ({ isChanged: false }));

const RULE: Finding = {
  ...{ rule: "NEW-01", severity: "block", place: { kind: "book", path: "" }, subject: "book:", also: [] },
  ...{ message: "新规则不放行。", actual: null, expected: null, difference: null, basis: "新办法", remedy: "请改正。" },
};

function otherwise(disclosure: Disclosure): Disclosure {
  const changed = structuredClone(disclosure);
  const [run] = changed.narrative.sections[0]?.sections[0]?.paragraphs[0]?.runs ?? [];
  if (run) run.text = `新版措辞。${run.text}`;
  return { ...changed, findings: [RULE, ...changed.findings] };
}

vi.mock("@/lib/domain/disclosure", async (original) => {
  const own = await original<typeof import("@/lib/domain/disclosure")>();
  const disclose: typeof own.disclose = (...given) => {
    const disclosure = own.disclose(...given);
    return program.isChanged ? otherwise(disclosure) : disclosure;
  };
  return { ...own, disclose };
});
vi.mock("@/lib/packet", async (original) => {
  const own = await original<typeof import("@/lib/packet")>();
  const buildPacket: typeof own.buildPacket = async (...given) => {
    const files = await own.buildPacket(...given);
    if (!program.isChanged) return files;
    return files.map((file) =>
      file.name.endsWith(".html") ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from("\n")]) } : file,
    );
  };
  return { ...own, buildPacket };
});

const { prisma } = await testDatabase();

async function recheckAll(): Promise<number> {
  for (let all = 0; ; ) {
    const taken = await recheckSome(prisma);
    if (taken === 0) return all;
    all += taken;
  }
}

async function open(code: string) {
  const desk = await Desk.open(prisma, code, demoBookOf(code));
  return { id: desk.budgetId, desk, hands: await handsOf(desk) };
}

/** The total of the third table, whatever it is called. */
function addressOfTotal({ tables }: Disclosure): string {
  const cells = tables[2]?.rows[0]?.cells ?? [];
  return cells.flatMap((cell) => (cell?.kind === "figure" ? [cell.address] : []))[0] ?? "";
}

/** Everything that pages, files and lists say of a budget. */
async function seen(id: string, hands: Hands) {
  const budget = await findBudget(prisma, hands.publisher, "packet.download", id);
  if (!budget) throw new Error("The publisher sees no budget");
  const { disclosure } = budget;
  const { book: _, figures: __, kept: ___, ...printed } = disclosure;
  const view = await findWorkflow(prisma, hands.clerk, id);
  const revision = await findRevision(prisma, hands.publisher, id, 1);
  return {
    page: JSON.stringify(printed),
    revision: JSON.stringify(revision?.disclosure.narrative),
    trace: traceView(disclosure, addressOfTotal(disclosure), 1, budget.basis),
    isDraft: isDraft(budget),
    explained: view?.explained.map(({ finding, reason }) => [finding.rule, reason?.text]),
    holds: view?.selfCheckHolds,
    summary: (await computeSummary(prisma, id))?.summary,
    files: await packetOf(prisma, budget),
  };
}

const bytesOf = (files: readonly PacketFile[]) => files.map(({ name, bytes }) => [name, bytes.toString("base64")]);

beforeEach(() => {
  program.isChanged = false;
  process.env.CORE_SHA256 = "1".repeat(64);
});
afterEach(() => {
  process.env.CORE_SHA256 = "";
});

/** Another program takes the place of the one that ran, which remembers nothing of this budget. */
async function upgrade(budgetId: string): Promise<void> {
  program.isChanged = true;
  process.env.CORE_SHA256 = "2".repeat(64);
  const remembered = globalThis as unknown as Record<string, LeastRecentlyUsed<unknown> | undefined>;
  const key = `revision:${(await prisma.revision.findFirstOrThrow({ where: { budgetId } })).id}`;
  for (const name of ["sixteenTablesDisclosures", "sixteenTablesHeld"]) remembered[name]?.delete(key);
  for (const state of ["submitted:true", "signed:false", "disclosed:false"]) {
    remembered.sixteenTablesPackets?.delete(`${key}:${state}:false`);
  }
}

it("keeps page, packet and verification of what was signed, and says where the program prints otherwise", async () => {
  const { id, hands } = await open("471");
  await saveApprovalDay(prisma, { budgetId: id, actor: hands.reviewer, approvedOn: "2024-02-20" });
  await step(prisma, id, "skipToApproval", hands.reviewer, { reason: "线下办理" });
  const { sha256 } = await signWhole(prisma, id, hands);
  const signed = await seen(id, hands);
  expect(signed.isDraft).toBe(false);
  expect(await recheckAll()).toBe(1);
  const same = { number: 1, restated: false, state: "current", count: 0, places: [] };
  expect(await findRechecks(prisma, hands.clerk, id)).toEqual([same]);

  await upgrade(id);
  expect(await findRechecks(prisma, hands.clerk, id)).toEqual([{ ...same, state: "behind" }]);
  const kept = await seen(id, hands);
  expect(bytesOf(kept.files)).toEqual(bytesOf(signed.files));
  expect({ ...kept, files: null }).toEqual({ ...signed, files: null });
  const verified = await verifyPacket(new Map(kept.files.map(({ name, bytes }) => [name, bytes])));
  expect(verified).toMatchObject({ draft: false, revision: 1, disagreements: [] });
  expect(await recheckAll()).toBe(1);
  const [recheck] = await findRechecks(prisma, hands.clerk, id);
  expect(recheck).toMatchObject({ number: 1, restated: false, state: "current", count: 2 });
  expect(recheck?.places[0]?.after).toMatch(/^新版措辞。/);
  expect(recheck?.places[1]).toEqual({
    ...{ kind: "finding", place: "整份预算", before: null, after: "必须改正（NEW-01）：新规则不放行。" },
  });
  // What nobody signed before is published under the same hash.
  const disclosed = await step(prisma, id, "disclose", hands.publisher);
  expect(disclosed.sha256).toBe(sha256);
  expect(bytesOf((await seen(id, hands)).files)).toEqual(bytesOf(signed.files));
});

it("draws what was submitted from what was kept, and judges a draft by the program of today", async () => {
  const { id, hands } = await open("472");
  await submitWhole(prisma, id, hands);
  const submitted = await seen(id, hands);
  await upgrade(id);
  const kept = await seen(id, hands);
  const texts = ({ files }: typeof kept) => bytesOf(files.filter(({ name }) => !/html$|^manifest/.test(name)));
  expect(texts(kept)).toEqual(texts(submitted));
  expect({ ...kept, files: null }).toEqual({ ...submitted, files: null });
  await step(prisma, id, "return", hands.reviewer, { reason: "请核对" });
  // A draft is judged by the program of today.
  expect((await computeSummary(prisma, id))?.summary.findings.block).toBe(1);
});

it("gives revisions that are older than kept prints theirs once, marked, under the hash that they have", async () => {
  const { id, hands, desk } = await open("473");
  const book = writeBook(await desk.book());
  const sha256 = bookHash(book as CanonicalJson);
  const data = { budgetId: id, number: 1, status: "signed" as const, sha256, createdById: hands.clerk.id };
  const revision = await prisma.revision.create({ data: { ...data, book: book as Prisma.InputJsonObject } });
  await prisma.budget.update({ where: { id }, data: { status: "signed" } });
  expect(await findRechecks(prisma, hands.clerk, id)).toMatchObject([{ restated: null, state: "behind" }]);
  const computed = await findBudget(prisma, hands.clerk, "budget.view", id);
  await recheckAll();
  const restated = { number: 1, restated: true, state: "current", count: 0, places: [] };
  expect(await findRechecks(prisma, hands.clerk, id)).toEqual([restated]);
  await upgrade(id);
  const { kept, ...shown } = (await findBudget(prisma, hands.clerk, "budget.view", id))?.disclosure ?? {};
  expect(shown).toEqual(computed?.disclosure);
  expect(kept?.basis.rules.sha256).toBe("1".repeat(64));
  await recheckAll();
  expect(await findRechecks(prisma, hands.clerk, id)).toEqual([
    { ...restated, count: 2, places: [expect.objectContaining({ kind: "narrative" }), expect.anything()] },
  ]);
  const again = await prisma.revision.findUniqueOrThrow({ where: { id: revision.id } });
  expect(again).toEqual(revision);
  expect((await findWorkflow(prisma, hands.clerk, id))?.seen.sha256).toBe(sha256);
});

it.each(["revision_print", "revision_file", "kept_codes"])("refuses every change of %s", async (table) => {
  await expect(prisma.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow("append-only");
  await expect(prisma.$executeRawUnsafe(`UPDATE ${table} SET content = ''`)).rejects.toThrow("append-only");
  await expect(prisma.$executeRawUnsafe(`TRUNCATE ${table} CASCADE`)).rejects.toThrow("append-only");
});
