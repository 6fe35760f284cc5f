import { expect, it } from "vitest";
import { isWriteConflict, serializable } from "./db";
import { testDatabase } from "./testing";

const { prisma } = await testDatabase();

const attempt = (key: string) => ({ key, attempts: 0, lastAt: new Date(0) });

it("keeps every one of many concurrent counts", async () => {
  const { key } = await prisma.signInAttempt.create({ data: attempt("counter") });
  const count = () =>
    serializable(async (tx) => {
      const { attempts } = await tx.signInAttempt.findUniqueOrThrow({ where: { key } });
      await tx.signInAttempt.update({ where: { key }, data: { attempts: attempts + 1 } });
    }, prisma);
  await Promise.all(Array.from({ length: 8 }, count));
  expect((await prisma.signInAttempt.findUniqueOrThrow({ where: { key } })).attempts).toBe(8);
});

it("passes other failures on at once and changes nothing", async () => {
  let runs = 0;
  const failing = serializable(async (tx) => {
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
