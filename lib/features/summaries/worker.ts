import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { PrismaClient } from "@/generated/prisma/client";
import { reportError } from "@/lib/server/action-error";
import { threadFromSource } from "@/lib/server/thread";
import { giveUp } from "./round";
import type { Claim, ThreadData, ThreadReport } from "./types";

/** Heap of the thread in megabytes: what outgrows it ends the thread, not the server. */
const HEAP = 1_024;
/** How long to wait before a thread that ended is started again, in milliseconds. */
const RESTART_MILLISECONDS = 10_000;

const OUT_OF_MEMORY = "这份预算太大，统计所需内存超过上限，请联系系统管理员。";

/** Keeps summaries in time, in the background of one process. */
export interface SummaryWorker {
  /** resolves when the thread has ended, by itself or because it was stopped */
  ended: Promise<void>;
  /** takes nothing more and ends with what it is computing */
  stop(): Promise<void>;
}

function startThread(data: ThreadData): Worker {
  const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP }, workerData: data };
  if (process.env.NEXT_RUNTIME) return new Worker(new URL("./thread.ts", import.meta.url), options);
  return threadFromSource(new URL("./thread.ts", import.meta.url), options);
}

/**
 * Starts the thread. Processes on other machines share the work.
 *
 * @param db for what the thread cannot say of itself any more
 */
export function startSummaryWorker(url: string, db: PrismaClient): SummaryWorker {
  const thread = startThread({ url });
  let computing: Claim | null = null;
  thread.on("message", (said: ThreadReport) => {
    computing = said.computing;
  });
  const ended = new Promise<void>((resolve) => {
    let failing: Promise<unknown> = Promise.resolve();
    thread.on("error", (error: Error & { code?: string }) => {
      reportError(error, "summaries");
      if (error.code !== "ERR_WORKER_OUT_OF_MEMORY" || !computing) return;
      failing = giveUp(db, computing, OUT_OF_MEMORY).catch((cause: unknown) => reportError(cause, "summaries"));
    });
    thread.once("exit", () => failing.then(() => resolve()));
  });
  thread.unref();
  return {
    ended,
    stop: () => {
      thread.postMessage("stop");
      return ended;
    },
  };
}

/** Keeps summaries in time for as long as this process serves. */
export async function serveSummaries(url: string, db: PrismaClient): Promise<void> {
  let worker: SummaryWorker | null = null;
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      stopping.abort();
      void worker?.stop();
    });
  }
  while (!stopping.signal.aborted) {
    worker = startSummaryWorker(url, db);
    await worker.ended;
    await pause(RESTART_MILLISECONDS, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
  }
}
