import { expect, it } from "vitest";
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
