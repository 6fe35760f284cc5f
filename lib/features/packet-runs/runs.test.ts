import { buffer } from "node:stream/consumers";
import pg from "pg";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { openQueue } from "@/lib/server/queue";
import { serveFrom } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { PACKET_QUEUE } from "@/scripts/job-queue.mjs";
import { findBudget } from "../budgets/disclosed";
import { packetOf } from "../budgets/packets";
import { openReview } from "../review/testing";
import { signWhole } from "../workflow/testing";
import { findingsCsv, runArchive } from "./archive";
import { drawItem } from "./draw";
import { findChoices, findRun, findRunFile, findRuns } from "./find";
import { cancelRun, KEPT_DAYS, pruneRuns, type RunActor, recordCollecting, retryRun, startRun } from "./mutations";
import { type PacketWorker, startPacketWorker } from "./worker";

const { prisma, url } = await testDatabase();
serveFrom(url);
const [first, second, third, foreign] = [
  await openReview(prisma, "202"),
  await openReview(prisma, "204"),
  await openReview(prisma, "206"),
  await openReview(prisma, "303"),
];
await signWhole(prisma, second.budgetId, second.hands);

// One person with budgets of three departments.
const memberships = [first, second, third].map(({ desk }) => ({
  role: "reviewer" as const,
  departmentId: desk.departmentId,
  unit: null,
}));
const { id: personId } = await prisma.user.create({
  data: {
    ...{ accountName: "pi", displayName: "批量示例" },
    memberships: { create: memberships.map(({ role, departmentId }) => ({ role, departmentId })) },
  },
});
const person: RunActor = { id: personId, address: null, active: true, memberships };
const NAME = "重庆市万盛经济技术开发区管理委员会办公室";
const budgets = [first.budgetId, second.budgetId, third.budgetId];

// Packets are kept once they are drawn, and the first of a process takes long: here nothing hurries.
for (const id of budgets) {
  const budget = await findBudget(prisma, person, "packet.run", id);
  if (budget) await packetOf(prisma, budget);
}

const workers: PacketWorker[] = [];
const work = async () => workers.push(await startPacketWorker(url, prisma));
const sql = new pg.Client({ connectionString: url });
await sql.connect();

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
  await prisma.packetRun.deleteMany();
  await sql.query("delete from pgboss.job");
});
afterAll(() => sql.end());

const itemsOf = async (run: string) => (await findRun(prisma, person, run))?.items ?? [];
const states = async (run: string) => (await itemsOf(run)).map(({ status }) => status);
const WAITING = { timeout: 25_000, interval: 50 };
const expectStates = (run: string, expected: string[]) =>
  vi.waitFor(async () => expect(await states(run)).toEqual(expected), WAITING);
const only = <T>(values: readonly T[]): T => {
  const [value] = values;
  if (!value || values.length > 1) throw new Error(`Expected one value, not ${values.length}`);
  return value;
};

async function entriesOf(bytes: Buffer): Promise<string[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: false }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  const names: string[] = [];
  zip.on("entry", ({ fileName }: Entry) => names.push(fileName));
  return new Promise((resolve) => zip.on("end", () => resolve(names)));
}

describe("a run", () => {
  it("is drawn by two workers that share the queue, each budget once, as it stands", async () => {
    const run = await startRun(prisma, person, budgets);
    expect(await states(run)).toEqual(["waiting", "waiting", "waiting"]);
    await work();
    await work();
    await expectStates(run, ["done", "done", "done"]);
    const stored = await prisma.packetRunItem.findMany({ where: { runId: run }, orderBy: { position: "asc" } });
    expect(stored.map(({ attempt, draft, revision }) => ({ attempt, draft, revision }))).toEqual([
      { attempt: 1, draft: true, revision: null },
      { attempt: 1, draft: false, revision: 1 },
      { attempt: 1, draft: true, revision: null },
    ]);
    expect(await prisma.packetRunFile.count()).toBe(3);
    const { rows } = await sql.query("select state, count(*)::int as n from pgboss.job group by state");
    expect(rows).toEqual([{ state: "completed", n: 3 }]);
  });

  it("gives one archive with every packet and the findings by department", async () => {
    const run = await startRun(prisma, person, budgets.slice(0, 2));
    await work();
    await expectStates(run, ["done", "done"]);
    const found = await findRun(prisma, person, run);
    if (!found) throw new Error("The run is not there");
    const read = async ({ id }: { id: string }) => (await findRunFile(prisma, person, run, id))?.bytes ?? null;
    const archive = await buffer(runArchive(found, read));
    expect(await entriesOf(archive)).toEqual([
      "校验汇总.csv",
      `001-${NAME}2024年（草稿）.zip`,
      `002-${NAME}2024年.zip`,
    ]);
    const packet = await findRunFile(prisma, person, run, found.items[1]?.id ?? "");
    expect(packet?.name).toBe(`${NAME}2024年部门预算公开材料.zip`);
    expect(await entriesOf(Buffer.from(packet?.bytes ?? []))).toContain("2024年部门预算公开.pdf");
    const lines = findingsCsv(found).split("\r\n");
    expect(lines[0]).toBe("\uFEFF部门,年度,生成,草稿,必须改正,需要说明,提示,规则和条数,说明");
    expect(lines[2]).toMatch(new RegExp(`^${NAME},2024,已生成,否,0,\\d+,\\d+,`));
  });

  it("breaks off its archive when a packet is gone", async () => {
    const run = await startRun(prisma, person, [first.budgetId]);
    await work();
    await expectStates(run, ["done"]);
    const found = await findRun(prisma, person, run);
    if (!found) throw new Error("The run is not there");
    await expect(buffer(runArchive(found, async () => null))).rejects.toThrow("The packet of a run is gone");
  });

  it("loses what waits when it is cancelled, and has it drawn when it is taken up again", async () => {
    const run = await startRun(prisma, person, budgets);
    expect(await cancelRun(prisma, person, run)).toBe(3);
    expect(await states(run)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(await cancelRun(prisma, person, run)).toBe(0);
    await work();
    const other = await startRun(prisma, person, [first.budgetId]);
    await expectStates(other, ["done"]);
    expect(await states(run)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(await retryRun(prisma, person, run)).toBe(3);
    await expectStates(run, ["done", "done", "done"]);
  });

  it("says why a budget failed and draws it when it is tried again", async () => {
    const where = { userId: personId, departmentId: first.desk.departmentId };
    const run = await startRun(prisma, person, [first.budgetId, third.budgetId]);
    await prisma.membership.deleteMany({ where });
    await work();
    await expectStates(run, ["failed", "done"]);
    expect((await itemsOf(run))[0]?.error).toBe("没有找到这份预算，可能已被删除，或您已没有权限。");
    await prisma.membership.create({ data: { ...where, role: "reviewer" } });
    expect(await retryRun(prisma, person, run)).toBe(1);
    await expectStates(run, ["done", "done"]);
    expect((await itemsOf(run))[0]?.error).toBe("");
  });
});

describe("a process that ends in the middle", () => {
  /** A job as a process holds it that is gone without a word. */
  async function crashed() {
    const run = await startRun(prisma, person, [first.budgetId]);
    const boss = openQueue(url);
    await boss.start();
    const { data } = only(await boss.fetch<{ item: string; job: string }>(PACKET_QUEUE));
    await prisma.packetRunItem.update({ where: { id: data.item }, data: { status: "working", attempt: 1 } });
    const expire = async () => {
      await sql.query("update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'");
      await boss.expire();
      await boss.stop({ graceful: false });
    };
    return { run, expire };
  }

  it("loses nothing: the job is taken up by another one after its time", async () => {
    const { run, expire } = await crashed();
    await work();
    await expire();
    await expectStates(run, ["done"]);
    expect(only(await prisma.packetRunItem.findMany())).toMatchObject({ attempt: 2 });
  });

  it("does not go round forever", async () => {
    const { run, expire } = await crashed();
    await sql.query("update pgboss.job set retry_count = retry_limit");
    await expire();
    await work();
    await expectStates(run, ["failed"]);
    expect(only(await itemsOf(run)).error).toBe(
      "生成多次中断（服务重启或内存不足），请稍后重新生成；仍不成功请联系系统管理员。",
    );
  });

  it("gives back what it draws when it is asked to stop", async () => {
    const run = await startRun(prisma, person, [first.budgetId]);
    // Whoever draws comes as far as putting the packet down.
    await sql.query("begin; lock table packet_run_file");
    await work();
    await expectStates(run, ["working"]);
    await workers.pop()?.stop();
    const { rows } = await sql.query("select state from pgboss.job");
    await sql.query("rollback");
    expect(rows).toEqual([{ state: "retry" }]);
    await work();
    await vi.waitFor(async () => {
      expect((await sql.query("select state from pgboss.job")).rows).toEqual([{ state: "completed" }]);
    }, WAITING);
    expect(await states(run)).toEqual(["done"]);
    expect(await prisma.packetRunFile.count()).toBe(1);
  });

  it("never has a result put down twice, nor over that of who took over", async () => {
    await startRun(prisma, person, [first.budgetId]);
    const { id, jobId } = only(await prisma.packetRunItem.findMany());
    const job = { item: id, job: jobId };
    await Promise.all([drawItem(prisma, job), drawItem(prisma, job)]);
    expect(only(await prisma.packetRunItem.findMany())).toMatchObject({ status: "done", attempt: 2 });
    expect(await prisma.packetRunFile.count()).toBe(1);
    await drawItem(prisma, job);
    expect(only(await prisma.packetRunItem.findMany())).toMatchObject({ status: "done", attempt: 2 });
  });
});

describe("who may", () => {
  it("chooses among the budgets of the own departments, and no other is taken", async () => {
    expect((await findChoices(prisma, person)).map(({ id }) => id)).toEqual(budgets);
    await expect(startRun(prisma, person, [first.budgetId, foreign.budgetId])).rejects.toThrow(
      "所选预算中有 1 份没有找到，可能已被删除，或您没有权限；请刷新后重新选择。",
    );
    expect(await prisma.packetRun.count()).toBe(0);
    const { rows } = await sql.query("select count(*)::int as n from pgboss.job");
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("sees, cancels and repeats nobody else's run, not even one of the own department", async () => {
    const run = await startRun(prisma, person, [first.budgetId]);
    for (const other of [first.hands.reviewer, foreign.hands.reviewer]) {
      expect(await findRun(prisma, other, run)).toBeNull();
      expect(await findRuns(prisma, other)).toEqual([]);
      expect(await cancelRun(prisma, other, run)).toBe(0);
      expect(await retryRun(prisma, other, run)).toBe(0);
    }
    expect(await states(run)).toEqual(["waiting"]);
  });

  it("loses sight of the packets of a department with the role there", async () => {
    const run = await startRun(prisma, person, budgets);
    const left = { ...person, memberships: memberships.slice(1) };
    expect((await findRun(prisma, left, run))?.items.map(({ budgetId }) => budgetId)).toEqual(budgets.slice(1));
    expect(await findRun(prisma, { ...person, memberships: [] }, run)).toBeNull();
  });

  it("starts no fourth run while three are under way", async () => {
    for (const budget of budgets) await startRun(prisma, person, [budget]);
    await expect(startRun(prisma, person, budgets)).rejects.toThrow("您已有 3 次批量生成还没有完成");
  });
});

it("records who started, cancelled, repeated and took away what, in each budget's history", async () => {
  const run = await startRun(prisma, person, [third.budgetId]);
  await cancelRun(prisma, person, run);
  await retryRun(prisma, person, run);
  await recordCollecting(prisma, person, run, [third.budgetId]);
  const events = await prisma.auditEvent.findMany({ where: { entity: `packetRun:${run}` }, orderBy: { seq: "asc" } });
  expect(events.map(({ action, budgetId, actorId }) => [action, budgetId, actorId])).toEqual(
    ["packet.run", "packet.cancel", "packet.retry", "packet.collect"].map((one) => [one, third.budgetId, personId]),
  );
});

it("prunes runs that are older than they are kept", async () => {
  const run = await startRun(prisma, person, [first.budgetId]);
  const day = 24 * 60 * 60 * 1000;
  await pruneRuns(prisma, new Date(Date.now() + (KEPT_DAYS - 1) * day));
  expect(await states(run)).toEqual(["waiting"]);
  await pruneRuns(prisma, new Date(Date.now() + (KEPT_DAYS + 1) * day));
  expect(await states(run)).toEqual([]);
});
