import { setTimeout as pause } from "node:timers/promises";
import type PgBoss from "pg-boss";
import type { PrismaClient } from "@/generated/prisma/client";
import { reportError } from "@/lib/server/action-error";
import { openQueue } from "@/lib/server/queue";
import { LOST_PACKET_QUEUE, PACKET_QUEUE } from "@/scripts/job-queue.mjs";
import { drawItem, giveUpItem, type PacketJob } from "./draw";
import { pruneRuns } from "./mutations";

/** Draws the packets of runs, one after the other. */
export interface PacketWorker {
  /** looks for work at once instead of at the next round */
  wake(): void;
  /** takes nothing more and gives back what is being drawn, for another process to draw */
  stop(): Promise<void>;
}

/** How often a worker looks for jobs that another process sent, in seconds. */
const ROUND_SECONDS = 2;

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** Workers that are not reached within this time are looked for again, in milliseconds. */
const RECONNECT_MILLISECONDS = 10_000;

type Handler = (db: PrismaClient, job: PacketJob) => Promise<void>;

/** Works on a queue. @returns what has it look for work at once */
async function workOn(boss: PgBoss, db: PrismaClient, queue: string, handle: Handler): Promise<() => void> {
  let id = "";
  const wake = () => boss.notifyWorker(id);
  id = await boss.work<PacketJob>(queue, { batchSize: 1, pollingIntervalSeconds: ROUND_SECONDS }, async (jobs) => {
    for (const { data } of jobs) await handle(db, data);
    wake();
  });
  return wake;
}

/**
 * Starts to draw what runs ask for, in this process. Processes on other machines share the queue and its results.
 *
 * @throws Error when the database does not answer or has no queue
 */
export async function startPacketWorker(url: string, db: PrismaClient): Promise<PacketWorker> {
  const boss = openQueue(url);
  boss.on("error", (error) => reportError(error, "packet queue"));
  await boss.start();
  const wake = await workOn(boss, db, PACKET_QUEUE, drawItem);
  await workOn(boss, db, LOST_PACKET_QUEUE, giveUpItem);
  const pruning = setInterval(() => {
    pruneRuns(db).catch((error: unknown) => reportError(error, "pruning of runs"));
  }, HOUR_MILLISECONDS);
  pruning.unref();
  return {
    wake,
    stop: () => {
      clearInterval(pruning);
      return boss.stop({ graceful: false });
    },
  };
}

// The server starts the worker, routes wake it: their bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesPacketWorker?: PacketWorker };

/** Has this process look for work at once, if it draws packets. */
export function wakePacketWorker(): void {
  shared.sixteenTablesPacketWorker?.wake();
}

/** Starts the worker of this process, again and again until its database answers, and stops it with the process. */
export async function servePackets(url: string, db: PrismaClient): Promise<void> {
  let stopping = false;
  const stop = () => {
    stopping = true;
    shared.sixteenTablesPacketWorker?.stop().catch((error: unknown) => reportError(error, "packet queue"));
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  while (!stopping && !shared.sixteenTablesPacketWorker) {
    try {
      shared.sixteenTablesPacketWorker = await startPacketWorker(url, db);
    } catch (error) {
      reportError(error, "packet queue");
      await pause(RECONNECT_MILLISECONDS, undefined, { ref: false });
    }
  }
}
