import type { PrismaClient } from "@/generated/prisma/client";
import { departmentsFor } from "@/lib/domain/access";
import type { AuditAction } from "@/lib/domain/audit";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { inTurn } from "@/lib/server/in-turn";
import { cancelJobs, enqueue } from "@/lib/server/queue";
import { PACKET_QUEUE } from "@/scripts/job-queue.mjs";
import type { Runner } from "./find";

/** Who starts, cancels or repeats a run. */
export type RunActor = Runner & AuditActor;

/** How many runs of one person may be under way at once; the others would only wait behind them. */
const UNFINISHED_RUNS = 3;

/** How long a run is kept, in days. */
export const KEPT_DAYS = 7;

interface About {
  actor: RunActor;
  action: AuditAction;
  run: string;
}

/** One event a budget, so that each shows it in its own history. */
async function recordForEach(tx: Transaction, { actor, action, run }: About, budgetIds: readonly string[]) {
  for (const budgetId of budgetIds) {
    const after = { budgets: budgetIds.length };
    await recordEvent(tx, { actor, action, budgetId, entity: `packetRun:${run}`, before: null, after });
  }
}

/** New job ids, ascending: jobs sent together are handed out in the order of their ids. */
const newJobIds = (count: number) => Array.from({ length: count }, () => crypto.randomUUID()).sort();

const jobOf = ({ id, jobId }: { id: string; jobId: string }) => ({ id: jobId, data: { item: id, job: jobId } });

async function refuseTooMany(tx: Transaction, userId: string): Promise<void> {
  // Runs of different departments do not wait for one another's turn; those of one person are counted one after the other.
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  const unfinished = { some: { status: { in: ["waiting" as const, "working" as const] } } };
  if ((await tx.packetRun.count({ where: { userId, items: unfinished } })) >= UNFINISHED_RUNS) {
    throw new Refusal(`您已有 ${UNFINISHED_RUNS} 次批量生成还没有完成，请等其中一次完成，或取消后再开始。`);
  }
}

/**
 * Starts a run: one job a budget, in the order given.
 *
 * @returns the id of the run
 * @throws Refusal when a budget is not there or not the person's to have, or too many runs are under way
 */
export async function startRun(db: PrismaClient, actor: RunActor, budgetIds: readonly string[]): Promise<string> {
  await pruneRuns(db);
  return inTurn(
    { budgets: budgetIds },
    async (tx) => {
      await refuseTooMany(tx, actor.id);
      const where = { id: { in: [...budgetIds] }, departmentId: inDepartments(departmentsFor(actor, "packet.run")) };
      const found = await tx.budget.count({ where });
      if (found < budgetIds.length) {
        const missing = budgetIds.length - found;
        throw new Refusal(`所选预算中有 ${missing} 份没有找到，可能已被删除，或您没有权限；请刷新后重新选择。`);
      }
      const jobIds = newJobIds(budgetIds.length);
      const items = budgetIds.map((budgetId, position) => ({
        ...{ id: crypto.randomUUID(), jobId: jobIds[position] ?? "" },
        ...{ budgetId, position },
      }));
      const { id: run } = await tx.packetRun.create({ data: { userId: actor.id, items: { create: items } } });
      await enqueue(tx, PACKET_QUEUE, items.map(jobOf));
      await recordForEach(tx, { actor, action: "packet.run", run }, budgetIds);
      return run;
    },
    db,
  );
}

/** The budgets of a run, which stay the same. */
async function budgetsIn(db: PrismaClient, run: string): Promise<string[]> {
  const items = await db.packetRunItem.findMany({ where: { runId: run }, select: { budgetId: true } });
  return items.map(({ budgetId }) => budgetId);
}

const ownRun = (actor: RunActor, run: string) => ({
  run: { id: run, userId: actor.id },
  budget: { departmentId: inDepartments(departmentsFor(actor, "packet.run")) },
});

/**
 * Takes what is still waiting out of a run. What is being drawn is let finish: it takes seconds.
 *
 * @returns how many were taken out
 */
export async function cancelRun(db: PrismaClient, actor: RunActor, run: string): Promise<number> {
  return inTurn(
    { budgets: await budgetsIn(db, run) },
    async (tx) => {
      const where = { ...ownRun(actor, run), status: "waiting" as const };
      const data = { status: "cancelled" as const, finishedAt: new Date() };
      const select = { jobId: true, budgetId: true };
      // Those that a worker takes at this moment are not waiting any more: what is cancelled is known from the writing itself.
      const items = await tx.packetRunItem.updateManyAndReturn({ where, data, select });
      await cancelJobs(
        tx,
        PACKET_QUEUE,
        items.map(({ jobId }) => jobId),
      );
      const budgetIds = items.map(({ budgetId }) => budgetId);
      await recordForEach(tx, { actor, action: "packet.cancel", run }, budgetIds);
      return items.length;
    },
    db,
  );
}

/**
 * Has everything of a run drawn that failed or was cancelled.
 *
 * @returns how many there are
 */
export async function retryRun(db: PrismaClient, actor: RunActor, run: string): Promise<number> {
  return inTurn(
    { budgets: await budgetsIn(db, run) },
    async (tx) => {
      const where = { ...ownRun(actor, run), status: { in: ["failed" as const, "cancelled" as const] } };
      const found = await tx.packetRunItem.findMany({ where, orderBy: { position: "asc" } });
      const jobIds = newJobIds(found.length);
      const items = found.map(({ id, budgetId }, index) => ({ id, budgetId, jobId: jobIds[index] ?? "" }));
      for (const { id, jobId } of items) {
        const data = { status: "waiting" as const, jobId, error: "", startedAt: null, finishedAt: null };
        await tx.packetRunItem.update({ where: { id }, data });
      }
      if (items.length > 0) await enqueue(tx, PACKET_QUEUE, items.map(jobOf));
      const budgetIds = items.map(({ budgetId }) => budgetId);
      await recordForEach(tx, { actor, action: "packet.retry", run }, budgetIds);
      return items.length;
    },
    db,
  );
}

/** Writes down that a person takes packets of a run away. */
export async function recordCollecting(db: PrismaClient, actor: RunActor, run: string, budgetIds: readonly string[]) {
  await inTurn(
    { budgets: budgetIds },
    async (tx) => {
      await recordForEach(tx, { actor, action: "packet.collect", run }, budgetIds);
    },
    db,
  );
}

/** Deletes the runs that are older than they are kept, with their packets. */
export async function pruneRuns(db: PrismaClient, now = new Date()): Promise<void> {
  const lt = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  await db.packetRun.deleteMany({ where: { createdAt: { lt } } });
}
