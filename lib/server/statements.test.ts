import { expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { openDatabase } from "./db";
import { inStatements, modelsOf, NeedsModels } from "./statements";
import { testDatabase } from "./testing";

const { prisma, url } = await testDatabase();

const write = (key: string) =>
  inStatements(
    (tx) => tx.$executeRaw`INSERT INTO sign_in_attempt (key, attempts, last_at) VALUES (${key}, 1, now())`,
    prisma,
  );
const keys = async () => (await prisma.signInAttempt.findMany({ orderBy: { key: "asc" } })).map(({ key }) => key);

it("commits what it did, or nothing", async () => {
  expect(await write("a")).toBe(1);
  await expect(write("a")).rejects.toMatchObject({ code: "23505" });
  const failing = inStatements(async (tx) => {
    await tx.$executeRaw`DELETE FROM sign_in_attempt`;
    throw new Error("refused");
  }, prisma);
  await expect(failing).rejects.toThrow("refused");
  expect(await keys()).toEqual(["a"]);
});

it("gives values as the client does", async () => {
  const ask = `SELECT 9007199254740993::bigint AS big, 7::int AS int, '{"a": 1}'::jsonb AS json, ARRAY['a'] AS list, NULL AS none`;
  const worded = Prisma.sql([ask]);
  expect(await inStatements((tx) => tx.$queryRaw(worded), prisma)).toEqual(await prisma.$queryRaw(worded));
});

it("begins anew what PostgreSQL broke off", async () => {
  let runs = 0;
  await inStatements(async (tx) => {
    runs++;
    if (runs === 1) await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'deadlock_detected'; END $$`;
  }, prisma);
  expect(runs).toBe(2);
});

it("has no models, and says so", async () => {
  await expect(inStatements(async (tx) => modelsOf(tx).budget.count(), prisma)).rejects.toBeInstanceOf(NeedsModels);
  expect(await prisma.$transaction((tx) => modelsOf(tx).budget.count())).toBe(0);
});

it("survives the end of a connection that nobody uses, and ends all with its client", async () => {
  const db = openDatabase(url, 1);
  const pid = () => inStatements((tx) => tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`, db);
  const [first] = await pid();
  await prisma.$executeRaw`SELECT pg_terminate_backend(${first?.pid}::int)`;
  await expect.poll(pid).not.toEqual([first]);
  await db.$disconnect();
  await expect(pid()).rejects.toThrow();
});
