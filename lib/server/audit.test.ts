import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/domain/canonical";
import { type AuditEvent, recordEvent, recordEvents } from "./audit";
import { verifyChain } from "./audit-verify";
import type { Transaction } from "./db";
import { inTurn } from "./in-turn";
import { sha256 } from "./sha256";
import { testDatabase } from "./testing";

const { prisma } = await testDatabase();

const event = (entity: string): AuditEvent => ({
  actor: null,
  action: "budget.import",
  budgetId: null,
  entity,
  before: null,
  after: { b: "乙", a: [1, 2.5, true, null, { z: "\u2028", y: -0 }] },
});

const record = (entity: string) => inTurn({ general: true }, (tx) => recordEvent(tx, event(entity)), prisma);

/** What the walk finds after somebody with all rights has changed the table; the change is undone afterwards. */
async function foundAfter(tamper: (tx: Transaction) => Promise<unknown>): Promise<unknown> {
  const undo = new Error("undo");
  let report: unknown;
  const tampered = prisma.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER ALL`;
    await tamper(tx);
    report = await verifyChain(tx);
    throw undo;
  });
  await expect(tampered).rejects.toBe(undo);
  return report;
}

describe("recordEvent", () => {
  it("chains events, the first to sixty-four zeros", async () => {
    expect(await verifyChain(prisma)).toMatchObject({ ok: true, events: 0 });
    await record("line:L001");
    await record("line:L002");
    const [first, second] = await prisma.auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(first?.prevHash).toBe("0".repeat(64));
    expect(second?.prevHash).toBe(first?.hash);
    const after = '{"a": [1, 2.5, true, null, {"y": 0, "z": "\u2028"}], "b": "乙"}';
    expect(first?.hash).toBe(
      sha256(
        `[2, "${first?.at.toISOString()}", null, null, "budget.import", null, null, "line:L001", null, ${after}, "${"0".repeat(64)}"]`,
      ),
    );
    expect(await verifyChain(prisma)).toMatchObject({ ok: true, events: 2 });
  });

  it("chains many at once in their order, and none changes nothing", async () => {
    const before = await prisma.auditEvent.count();
    const entities = ["line:L010", "line:L009", "line:L011"];
    await inTurn({ general: true }, (tx) => recordEvents(tx, entities.map(event)), prisma);
    await inTurn({ general: true }, (tx) => recordEvents(tx, []), prisma);
    const last = await prisma.auditEvent.findMany({ orderBy: { seq: "asc" }, skip: before });
    expect(last.map(({ entity }) => entity)).toEqual(entities);
    expect(await verifyChain(prisma)).toMatchObject({ ok: true, events: before + 3 });
  });

  it("keeps who did it and from where, both under the hash", async () => {
    const { id } = await prisma.user.create({ data: { accountName: "actor", displayName: "示例" } });
    const actor = { id, address: "192.0.2.7" };
    await inTurn({ general: true }, (tx) => recordEvent(tx, { ...event("line:L003"), actor }), prisma);
    const stored = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(stored).toMatchObject({ actorId: id, origin: "192.0.2.7" });
    for (const origin of ["192.0.2.8", null]) {
      const forged = await foundAfter((tx) => tx.auditEvent.update({ where: { seq: stored.seq }, data: { origin } }));
      expect(forged).toMatchObject({ ok: false, seq: stored.seq });
    }
  });

  it("keeps one chain when many write at once", async () => {
    const before = await prisma.auditEvent.count();
    await Promise.all(Array.from({ length: 12 }, (_, i) => record(`line:C${i}`)));
    expect(await verifyChain(prisma)).toMatchObject({ ok: true, events: before + 12 });
  });

  it("leaves nothing behind when the change fails, and no change when the event cannot be written", async () => {
    const events = await prisma.auditEvent.count();
    const failing = inTurn(
      { general: true },
      async (tx) => {
        await recordEvent(tx, event("line:L009"));
        throw new Error("refused");
      },
      prisma,
    );
    await expect(failing).rejects.toThrow("refused");
    expect(await prisma.auditEvent.count()).toBe(events);

    const nobody = { ...event("user:never"), actor: { id: crypto.randomUUID(), address: null } };
    const unrecorded = inTurn(
      { general: true },
      async (tx) => {
        await tx.user.create({ data: { accountName: "never", displayName: "示例" } });
        await recordEvent(tx, nobody);
      },
      prisma,
    );
    await expect(unrecorded).rejects.toMatchObject({ code: "P2010" });
    expect(await prisma.user.count({ where: { accountName: "never" } })).toBe(0);
  });
});

describe("verifyChain", () => {
  const nth = async (n: number) => (await prisma.auditEvent.findMany({ orderBy: { seq: "asc" } }))[n]?.seq ?? 0n;

  it("names an event whose contents were changed", async () => {
    const seq = await nth(1);
    expect(await foundAfter((tx) => tx.auditEvent.update({ where: { seq }, data: { after: { a: 1 } } }))).toEqual({
      ok: false,
      chain: "总链",
      seq,
      message: `审计记录 ${seq} 的内容与其校验值不符：记录写入后被改动`,
    });
  });

  it("names an event whose time was changed by a millisecond", async () => {
    const seq = await nth(2);
    const found = foundAfter(
      (tx) => tx.$executeRaw`UPDATE audit_event SET at = at + interval '1 millisecond' WHERE seq = ${seq}`,
    );
    expect(await found).toMatchObject({ ok: false, seq });
  });

  it("names the event after one that was removed", async () => {
    const [seq, next] = [await nth(1), await nth(2)];
    expect(await foundAfter((tx) => tx.auditEvent.delete({ where: { seq } }))).toEqual({
      ok: false,
      chain: "总链",
      seq: next,
      message: `审计记录 ${next} 与前一条不衔接：其间有记录被删除、插入或调换`,
    });
  });

  it("names the second event when the first was removed", async () => {
    const [seq, next] = [await nth(0), await nth(1)];
    expect(await foundAfter((tx) => tx.auditEvent.delete({ where: { seq } }))).toMatchObject({ ok: false, seq: next });
  });

  it("finds the chain whole again once nothing is changed any more", async () => {
    expect(await verifyChain(prisma)).toMatchObject({ ok: true, events: await prisma.auditEvent.count() });
  });
});

describe("canonicalJson", () => {
  it("is the same whatever the order of keys, and has no white space", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x y" }], a: true })).toBe('{"a":true,"b":[1,{"c":"x y","d":null}]}');
    expect(canonicalJson({ a: true, b: [1, { c: "x y", d: null }] })).toBe('{"a":true,"b":[1,{"c":"x y","d":null}]}');
  });
});
