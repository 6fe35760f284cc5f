import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { env } from "@/lib/server/env";
import { Thread, threadFromSource } from "@/lib/server/thread";
import type { Answer, Question, Questions } from "./answer";
import type { Asked, Progress, Selection } from "./types";

type ConsolidatingThread = Thread<Question, Answer, Progress>;

/** What the thread may keep in memory: some thousand departments and the tables of some selections. */
const HEAP_MEGABYTES = 1_024;
/** How long whoever asks waits for an answer before being told how far it is, in milliseconds. */
const PATIENCE = 2_000;

// Route bundles do not share module state, and all are to ask one thread, which remembers.
const shared = globalThis as typeof globalThis & {
  sixteenTablesConsolidating?: { databaseUrl: string; thread: ConsolidatingThread };
};

function startThread(databaseUrl: string): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MEGABYTES };
  const options = { execArgv: [], resourceLimits, workerData: { databaseUrl } };
  if (process.env.NEXT_RUNTIME) return new Worker(new URL("./thread.ts", import.meta.url), options);
  return threadFromSource(new URL("./thread.ts", import.meta.url), options);
}

function consolidatingThread(): ConsolidatingThread {
  const { databaseUrl } = env();
  const known = shared.sixteenTablesConsolidating;
  if (known?.databaseUrl === databaseUrl) return known.thread;
  void known?.thread.stop();
  const thread: ConsolidatingThread = new Thread(() => startThread(databaseUrl));
  shared.sixteenTablesConsolidating = { databaseUrl, thread };
  return thread;
}

/** Ends the thread, and with it what it remembers. */
export async function stopConsolidating(): Promise<void> {
  const known = shared.sixteenTablesConsolidating;
  delete shared.sixteenTablesConsolidating;
  await known?.thread.stop();
}

/**
 * Asks about the consolidated tables of a selection. They are made in a thread of their own; whoever does not get an answer
 * soon is told how far they are, and asks again.
 *
 * @param patience how long to wait, in milliseconds
 * @throws Error when the thread fails
 */
export async function askConsolidated<K extends keyof Questions>(
  selection: Selection,
  asked: Questions[K]["asked"],
  patience = PATIENCE,
): Promise<Asked<Questions[K]["answered"]>> {
  let progress: Progress = { read: 0, of: selection.members.length };
  const answer = consolidatingThread().ask({ selection, asked }, (now) => {
    progress = now;
  });
  const waiting = new AbortController();
  const over = pause(patience, null, { signal: waiting.signal, ref: false }).catch(() => null);
  const first = await Promise.race([answer, over]).finally(() => waiting.abort());
  if (first === null) {
    // Nobody waits for it any more: whoever asks again hears of the failure too.
    answer.catch(() => {});
    return { state: "reading", ...progress };
  }
  if ("refused" in first) return { state: "refused", message: first.refused };
  return { state: "made", made: first.answered };
}
