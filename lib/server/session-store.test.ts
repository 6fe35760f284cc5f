import { beforeEach, expect, it } from "vitest";
import { verifyChain } from "./audit-verify";
import { inTurn } from "./in-turn";
import { closeSession, live, openSession, revokeSessions } from "./session-store";
import { testDatabase } from "./testing";

const { prisma } = await testDatabase();
const person = async (accountName: string) =>
  (await prisma.user.create({ data: { accountName, displayName: "示例" } })).id;
const own = await person("jingban");
const other = await person("shenhe");
const ORIGIN = { address: "192.0.2.1", userAgent: "x".repeat(500) };
const open = (userId: string) => openSession(prisma, userId, ORIGIN, "password");
const actor = { id: own, address: "192.0.2.1" };
const liveOf = async (userId: string) =>
  (await prisma.session.findMany({ where: { userId, ...live() }, orderBy: { signedInAt: "asc" } })).map(({ id }) => id);

beforeEach(() => prisma.session.deleteMany());

it("records where a session began, and forgets those long over", async () => {
  const longAgo = new Date(Date.now() - 91 * 86_400_000);
  const overdue = { userId: own, signedInAt: longAgo, expiresAt: longAgo };
  await prisma.session.createMany({ data: [overdue, { ...overdue, expiresAt: new Date(Date.now() - 86_400_000) }] });
  const id = await open(own);
  expect(await prisma.session.count()).toBe(2);
  expect(await prisma.session.findUnique({ where: { id } })).toMatchObject({
    address: "192.0.2.1",
    userAgent: "x".repeat(400),
  });
});

it("ends all of a person's sessions but the one that asks, each with an event", async () => {
  const [kept, first, second] = [await open(own), await open(own), await open(own)];
  const foreign = await open(other);
  const ended = await inTurn(
    { general: true },
    (tx) => revokeSessions(tx, { actor, userId: own, except: kept }),
    prisma,
  );
  expect(ended).toBe(2);
  expect(await liveOf(own)).toEqual([kept]);
  expect(await liveOf(other)).toEqual([foreign]);
  const events = await prisma.auditEvent.findMany({ where: { action: "session.revoke" }, orderBy: { seq: "asc" } });
  expect(events.map(({ entity }) => entity)).toEqual([`session:${first}`, `session:${second}`]);
  expect(await verifyChain(prisma)).toMatchObject({ ok: true });
});

it("ends only sessions of the person named, and none twice", async () => {
  const [mine, foreign] = [await open(own), await open(other)];
  const revoke = () =>
    inTurn({ general: true }, (tx) => revokeSessions(tx, { actor, userId: own }, [mine, foreign]), prisma);
  expect(await revoke()).toBe(1);
  expect(await revoke()).toBe(0);
  expect(await liveOf(other)).toEqual([foreign]);
});

it("takes no notice of signing out of a session that is over", async () => {
  const id = await open(own);
  await closeSession(prisma, id, null);
  const events = await prisma.auditEvent.count();
  await closeSession(prisma, id, null);
  await closeSession(prisma, crypto.randomUUID(), null);
  expect(await prisma.auditEvent.count()).toBe(events);
});
