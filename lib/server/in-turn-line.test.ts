import { expect, it } from "vitest";
import { takeTurn } from "./audit-chain";
import { database } from "./db";
import { inTurn } from "./in-turn";
import { serveFrom } from "./session-testing";
import { testDatabase } from "./testing";

const { prisma, url } = await testDatabase();
serveFrom(url);
const department = async (code: string) =>
  (await prisma.department.create({ data: { code, name: `示例部门 ${code}`, region: "示例区" } })).id;
const [busy, other] = [await department("201"), await department("202")];

/** How many connections wait for a lock. */
async function waiting(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.n ?? 0;
}

it("lets those of one turn hold one connection, so that others read and save meanwhile", async () => {
  const done: number[] = [];
  let saves: Promise<unknown>[] = [];
  await prisma.$transaction(
    async (tx) => {
      await takeTurn(tx, { departments: [busy] });
      saves = Array.from({ length: 30 }, (_, i) => inTurn({ departments: [busy] }, async () => done.push(i)));
      while ((await waiting()) === 0);
      expect(await inTurn({ departments: [other] }, async () => "saved")).toBe("saved");
      await Promise.all(Array.from({ length: 10 }, () => database().department.count()));
      expect([await waiting(), done]).toEqual([1, []]);
    },
    { timeout: 60_000 },
  );
  await Promise.all(saves);
  expect(done).toEqual(Array.from({ length: 30 }, (_, i) => i));
});

it("goes on after one that fails", async () => {
  const failed = inTurn({ departments: [busy] }, () => Promise.reject(new Error("own")));
  const next = inTurn({ departments: [busy] }, async () => 1);
  await expect(failed).rejects.toThrow("own");
  expect(await next).toBe(1);
});
