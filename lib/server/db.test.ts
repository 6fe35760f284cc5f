import { expect, it } from "vitest";
import { atomically, isWriteConflict } from "./db";
import { testDatabase } from "./testing";

const { prisma } = await testDatabase();

const attempt = (key: string) => ({ key, attempts: 0, lastAt: new Date(0) });

it("begins anew what PostgreSQL broke off: of two that wait for one another one is done after the other", async () => {
  await prisma.signInAttempt.createMany({ data: [attempt("a"), attempt("b")] });
  let runs = 0;
  const both = ["a", "b"];
  const count = (keys: readonly string[]) =>
    atomically(async (tx) => {
      runs++;
      for (const key of keys) {
        await tx.signInAttempt.update({ where: { key }, data: { attempts: { increment: 1 } } });
        if (runs <= 2) await met(key);
      }
    }, prisma);
  const held = new Set<string>();
  let meet: () => void = () => {};
  const meeting = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const met = (key: string) => {
    held.add(key);
    if (held.size === 2) meet();
    return meeting;
  };
  await Promise.all([count(both), count(both.toReversed())]);
  expect(runs).toBe(3);
  const rows = await prisma.signInAttempt.findMany({ where: { key: { in: both } } });
  expect(rows.map(({ attempts }) => attempts)).toEqual([2, 2]);
});

it("passes other failures on at once and changes nothing", async () => {
  let runs = 0;
  const failing = atomically(async (tx) => {
    runs++;
    await tx.signInAttempt.create({ data: attempt("never") });
    throw new Error("refused");
  }, prisma);
  await expect(failing).rejects.toThrow("refused");
  expect(runs).toBe(1);
  expect(await prisma.signInAttempt.count({ where: { key: "never" } })).toBe(0);
});

it("knows a conflict in each of the shapes it arrives in", () => {
  expect(isWriteConflict({ code: "P2034" })).toBe(true);
  expect(isWriteConflict({ cause: { kind: "TransactionWriteConflict" } })).toBe(true);
  expect(isWriteConflict({ meta: { driverAdapterError: { cause: { originalCode: "40P01" } } } })).toBe(true);
  expect(isWriteConflict({ code: "P2002" })).toBe(false);
  expect(isWriteConflict(new Error("other"))).toBe(false);
  expect(isWriteConflict(undefined)).toBe(false);
});
