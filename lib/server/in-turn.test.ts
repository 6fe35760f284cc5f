import { expect, it } from "vitest";
import { type AuditEvent, recordEvent } from "./audit";
import { GENERAL_CHAIN } from "./audit-chain";
import { verifyChain } from "./audit-verify";
import type { Transaction } from "./db";
import { inTurn } from "./in-turn";
import { testDatabase } from "./testing";

const { prisma } = await testDatabase();
const department = async (code: string) =>
  (await prisma.department.create({ data: { code, name: `示例部门 ${code}`, region: "示例区" } })).id;
const ids = await Promise.all(["201", "202", "203", "204", "205", "206", "207", "208"].map(department));
const [a = "", b = ""] = ids;

const event = (entity: string, departmentId: string | null = null): AuditEvent => ({
  ...{ actor: null, action: "budget.import", budgetId: null, entity },
  ...{ before: null, after: departmentId === null ? {} : { departmentId } },
});

/** A promise, and what fulfils it. */
function signal(): { come: Promise<void>; give: () => void } {
  let give = () => {};
  const come = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { come, give };
}

/** Begins a turn that ends when it is told to. */
function holding(turn: Parameters<typeof inTurn>[0], work: (tx: Transaction) => Promise<unknown> = async () => {}) {
  const [begun, end] = [signal(), signal()];
  const done = inTurn(
    turn,
    async (tx) => {
      await work(tx);
      begun.give();
      await end.come;
    },
    prisma,
  );
  const finish = () => {
    end.give();
    return done;
  };
  return { begun: begun.come, end: finish };
}

/** Waits until so many connections wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const [row] = await prisma.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row?.n === count) return;
  }
}

const chainOf = async (entity: string) =>
  (await prisma.auditEvent.findFirstOrThrow({ where: { entity }, select: { departmentId: true } })).departmentId;

it("lets two changes of one department follow one another, the second seeing what the first wrote", async () => {
  const first = holding({ departments: [a] }, (tx) =>
    tx.department.update({ where: { id: a }, data: { region: "甲区" } }),
  );
  await first.begun;
  const second = inTurn({ departments: [a] }, (tx) => tx.department.findUniqueOrThrow({ where: { id: a } }), prisma);
  await waiting(1);
  await first.end();
  expect((await second).region).toBe("甲区");
});

it("lets eight departments write at once, none of them waiting", async () => {
  const all = ids.map((id) => holding({ departments: [id] }, (tx) => recordEvent(tx, event(`held:${id}`))));
  await Promise.all(all.map(({ begun }) => begun));
  await Promise.all(all.map(({ end }) => end()));
  expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  for (const id of ids) expect(await chainOf(`held:${id}`)).toBe(id);
});

it("lets changes of many departments, named in any order, neither overtake nor stop one another", async () => {
  const some = ids.slice(0, 3);
  const turns = [some, some.toReversed(), [...some.slice(1), a]];
  const counted = async (tx: Transaction, id: string) => {
    const { name } = await tx.department.findUniqueOrThrow({ where: { id } });
    await tx.department.update({ where: { id }, data: { name: `${name}一` } });
    await recordEvent(tx, event(`counted:${id}`, id));
  };
  const ours = { where: { id: { in: some } }, orderBy: { code: "asc" } } as const;
  const before = await prisma.department.findMany(ours);
  let runs = 0;
  const work = Array.from({ length: 4 }, (_, n) =>
    inTurn(
      n % 3 === 2 ? "everything" : { general: n % 2 === 0, departments: turns[n % 3] ?? [] },
      async (tx) => {
        runs++;
        for (const id of turns[(n + 1) % 3] ?? []) await counted(tx, id);
      },
      prisma,
    ),
  );
  const single = some.map((id) => inTurn({ departments: [id] }, (tx) => counted(tx, id), prisma));
  await Promise.all([...work, ...single]);
  expect(runs).toBe(4);
  const after = await prisma.department.findMany(ours);
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => `${name}${"一".repeat(5)}`));
  expect(await verifyChain(prisma)).toMatchObject({ ok: true });
});

it("waits for everybody before it changes everything, and keeps the others waiting", async () => {
  const one = holding({ departments: [a] }, (tx) => recordEvent(tx, event("before everything")));
  await one.begun;
  const seen: string[] = [];
  const all = inTurn("everything", async (tx) => seen.push(String(await tx.auditEvent.count())), prisma);
  await waiting(1);
  const late = inTurn({ departments: [b] }, async () => seen.push("late"), prisma);
  await waiting(2);
  const count = await prisma.auditEvent.count();
  await one.end();
  await Promise.all([all, late]);
  expect(seen).toEqual([String(count + 1), "late"]);
});

it("puts each event into the chain of its department, and of what belongs to none into the general one", async () => {
  await inTurn(
    { general: true, departments: [a, b] },
    async (tx) => {
      await recordEvent(tx, event("of a", a));
      await recordEvent(tx, event("of b", b));
      await recordEvent(tx, event("of none"));
    },
    prisma,
  );
  expect(await Promise.all(["of a", "of b", "of none"].map(chainOf))).toEqual([a, b, null]);
  const chains = await prisma.auditChain.findMany();
  for (const { id, events, head } of chains) {
    const departmentId = id === GENERAL_CHAIN ? null : id;
    const own = await prisma.auditEvent.findMany({ where: { departmentId }, orderBy: { seq: "desc" } });
    expect(Number(events)).toBe(own.length);
    if (own[0]) expect(head).toBe(own[0].hash);
  }
});

it("refuses to record what is not in the turn, and outside of one", async () => {
  const other = inTurn({ general: true, departments: [a] }, (tx) => recordEvent(tx, event("foreign", b)), prisma);
  await expect(other).rejects.toThrow(`The turn does not have the chains of ${b}`);
  const outside = prisma.$transaction((tx) => recordEvent(tx, event("outside")));
  await expect(outside).rejects.toThrow("What the trail records is done in its turn: call inTurn");
  expect(await prisma.auditEvent.count({ where: { entity: { in: ["foreign", "outside"] } } })).toBe(0);
});

it("begins a chain with its department, after what the general one had then, and keeps it when the department is gone", async () => {
  const { head } = await prisma.auditChain.findUniqueOrThrow({ where: { id: GENERAL_CHAIN } });
  const id = await department("209");
  expect(await prisma.auditChain.findUnique({ where: { id } })).toMatchObject({ root: head, events: 0n });
  await inTurn({ departments: [id] }, (tx) => recordEvent(tx, event("of a department")), prisma);
  await inTurn("everything", (tx) => tx.department.delete({ where: { id } }), prisma);
  expect(await verifyChain(prisma)).toMatchObject({ ok: true });
});
