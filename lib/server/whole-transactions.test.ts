import pg from "pg";
import { expect, it, vi } from "vitest";
import { testDatabase } from "./testing";

const { prisma } = await testDatabase();

it("leaves nothing of a transaction that took too long between two statements of one operation", async () => {
  const sessions = { create: { expiresAt: new Date(0) } };
  const { id } = await prisma.user.create({ data: { accountName: "slow", displayName: "甲", sessions } });
  await prisma.$executeRaw`create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return new; end $$`;
  await prisma.$executeRaw`create trigger slow before update on "user" for each row execute function slow()`;
  const data = { displayName: "乙", sessions: { deleteMany: {} } };
  const late = prisma.$transaction((tx) => tx.user.update({ where: { id }, data }), { timeout: 500 });
  await expect(late).rejects.toThrow(/transaction/i);
  const kept = await prisma.user.findUniqueOrThrow({ where: { id }, include: { sessions: true } });
  expect([kept.displayName, kept.sessions.length]).toEqual(["甲", 1]);
});

it("sends one statement of a transaction after the other, also of relations that are read together", async () => {
  const send = pg.Client.prototype.query as (...args: unknown[]) => Promise<unknown>;
  const sent = { now: 0, most: 0 };
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(async function (
    this: unknown,
    ...args: unknown[]
  ) {
    sent.most = Math.max(sent.most, ++sent.now);
    return send.apply(this, args).finally(() => sent.now--);
  });
  const relations = { sessions: true, memberships: true, auditEvents: true, comments: true } as const;
  const people = await prisma.$transaction((tx) => tx.user.findMany({ include: relations }));
  spy.mockRestore();
  expect(people.length).toBeGreaterThan(0);
  expect(sent).toEqual({ now: 0, most: 1 });
});
