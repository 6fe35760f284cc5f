import { beforeEach, expect, it } from "vitest";
import { type AuditEvent, recordEvents } from "./audit";
import { GENERAL_CHAIN, takeTurn } from "./audit-chain";
import { type ChainReport, verifyChain } from "./audit-verify";
import type { Transaction } from "./db";
import { inTurn } from "./in-turn";
import { emptyTrail, testDatabase } from "./testing";

const { prisma } = await testDatabase();
const department = (code: string) => prisma.department.create({ data: { code, name: "示例局", region: "示例区" } });

const event = (entity: string): AuditEvent => ({
  ...{ actor: null, action: "budget.import", budgetId: null, entity },
  ...{ before: null, after: { text: "甲" } },
});

const write = (chain: string | null, ...entities: string[]) =>
  inTurn(
    chain === null ? { general: true } : { departments: [chain] },
    (tx) => recordEvents(tx, entities.map(event)),
    prisma,
  );

/** Begins a day that is not yet, which only the owner of the database can. */
const day = (date: string) => prisma.$executeRaw`SELECT write_audit_day(${date}::date)`;

/** What the walk finds after somebody with all rights has changed tables; the change is undone afterwards. */
async function foundAfter(tamper: (tx: Transaction) => Promise<unknown>): Promise<ChainReport | undefined> {
  const undo = new Error("undo");
  let report: ChainReport | undefined;
  const tampered = prisma.$transaction(async (tx) => {
    for (const table of ["audit_event", "audit_chain", "audit_day"]) {
      await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    }
    await tamper(tx);
    report = await verifyChain(tx);
    throw undo;
  });
  await expect(tampered).rejects.toBe(undo);
  return report;
}

let [first, second] = ["", ""];

// The day of the clock is begun before what the tests begin from.
await write(null, "today");

beforeEach(async () => {
  await prisma.department.deleteMany();
  await emptyTrail(prisma);
  await write(null, "g1", "g2");
  first = (await department("301")).id;
  second = (await department("302")).id;
  await write(first, "a1", "a2");
  await write(second, "b1");
  await day("2096-01-05");
  await write(first, "a3", "a4");
  await write(null, "g3");
  await day("2096-01-06");
  await write(second, "b2");
});

const named = (entity: string) => ({ where: { entity } });
const cut = (tx: Transaction, ...entities: string[]) =>
  tx.auditEvent.deleteMany({ where: { entity: { in: entities } } });

/** Has the row of a chain say what its events say, as somebody would who cuts them off. */
async function shorten(tx: Transaction, id: string, events: number): Promise<void> {
  const departmentId = id === GENERAL_CHAIN ? null : id;
  const last = await tx.auditEvent.findFirstOrThrow({ where: { departmentId }, orderBy: { seq: "desc" } });
  await tx.auditChain.update({ where: { id }, data: { events, head: last.hash } });
}

it("walks all chains and days as one", async () => {
  expect(await verifyChain(prisma)).toEqual({ ok: true, events: 9, chains: 3, days: 2 });
});

it("names the chain and the event that was changed or taken out", async () => {
  const changed = await foundAfter((tx) => tx.auditEvent.updateMany({ ...named("a2"), data: { after: {} } }));
  expect(changed).toMatchObject({
    ok: false,
    chain: "部门 301 示例局",
    message: expect.stringMatching(/内容与其校验值不符/),
  });
  const removed = await foundAfter((tx) => cut(tx, "a2"));
  expect(removed).toMatchObject({ ok: false, chain: "部门 301 示例局", message: expect.stringMatching(/不衔接/) });
  const moved = await foundAfter((tx) => tx.auditEvent.updateMany({ ...named("b2"), data: { departmentId: first } }));
  expect(moved).toMatchObject({ ok: false, chain: "部门 301 示例局", message: expect.stringMatching(/不衔接/) });
});

it("misses events that were cut off at the end", async () => {
  expect(await foundAfter((tx) => cut(tx, "a3", "a4"))).toEqual({
    ...{ ok: false, seq: null, chain: "部门 301 示例局" },
    message: "部门 301 示例局的审计链末尾缺 2 条记录：应有 4 条，只有 2 条",
  });
});

it("misses them by the days when the row of the chain was changed as well", async () => {
  const found = await foundAfter(async (tx) => {
    await cut(tx, "a4");
    await shorten(tx, first, 3);
  });
  expect(found).toEqual({
    ...{ ok: false, seq: null, chain: "部门 301 示例局" },
    message: "部门 301 示例局的审计链末尾缺 1 条记录：应有 4 条（2096-01-06 的日终校验值），只有 3 条",
  });
});

it("finds a chain that was written anew, by the row of the chain and by the days", async () => {
  const anew = async (tx: Transaction) => {
    await cut(tx, "a3", "a4");
    await shorten(tx, first, 2);
    await inTurnOf(tx, first, "a3 forged", "a4 forged");
  };
  expect(await foundAfter(anew)).toMatchObject({
    ...{ ok: false, chain: "部门 301 示例局" },
    message: "部门 301 示例局的审计记录与2096-01-06 的日终校验值不符：其间有记录被删除、插入或整体改写",
  });
});

it("finds days that were changed or taken out, and a chain that is gone", async () => {
  const [one] = await prisma.auditDay.findMany({ orderBy: { day: "asc" } });
  const where = { day: one?.day ?? new Date(0) };
  expect(await foundAfter((tx) => tx.auditDay.update({ where, data: { heads: [] } }))).toMatchObject({
    message: "2096-01-05 的日终校验值在写入后被改动",
  });
  expect(await foundAfter((tx) => tx.auditDay.delete({ where }))).toMatchObject({
    message: "2096-01-06 的日终校验值与前一日不衔接：其间有一日被删除、插入或改动",
  });
  const gone = await foundAfter(async (tx) => {
    await cut(tx, "b1", "b2");
    await tx.auditChain.delete({ where: { id: second } });
  });
  expect(gone).toMatchObject({ message: `2096-01-05 的日终校验值中有 1 条记录的审计链 ${second} 已不存在` });
});

it("finds a general chain that was written anew, by the chains that begin after it", async () => {
  const found = await foundAfter(async (tx) => {
    await tx.auditDay.deleteMany();
    await cut(tx, "g1", "g2", "g3");
    await tx.auditChain.update({ where: { id: GENERAL_CHAIN }, data: { events: 0, head: "0".repeat(64) } });
    await inTurnOf(tx, GENERAL_CHAIN, "g1", "g2", "g3");
  });
  expect(found).toMatchObject({
    ok: false,
    message: "部门 301 示例局的审计链的起点不在总链中：总链被改写，或这条链被换过",
  });
});

/** Writes events as the program does, within the transaction of somebody who tampers. */
async function inTurnOf(tx: Transaction, chain: string, ...entities: string[]): Promise<void> {
  await tx.$executeRaw`ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_append`;
  await takeTurn(tx, chain === GENERAL_CHAIN ? { general: true } : { departments: [chain] });
  await recordEvents(tx, entities.map(event));
}
