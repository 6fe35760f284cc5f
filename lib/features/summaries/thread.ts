import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { reportError } from "@/lib/server/action-error";
import { openDatabase } from "@/lib/server/db";
import { IN_THE_BACKGROUND, standBack } from "@/scripts/priority.mjs";
import { recheckSome } from "../kept/recheck";
import { summarizeSome } from "./round";
import type { ThreadData, ThreadReport } from "./types";

/*
 * Computes the summaries that are behind, and then frozen revisions with the program of today, in a thread of its own: reading and computing a book holds a thread for as long as it takes,
 * and the thread of the server has people waiting.
 */

/** How long to wait where there was nothing to do, and where the database did not answer, in milliseconds. */
const IDLE_MILLISECONDS = 2_000;
const RECONNECT_MILLISECONDS = 10_000;

standBack(IN_THE_BACKGROUND);
const { url } = workerData as ThreadData;
const db = openDatabase(url, 1);
const stopping = new AbortController();
const report = (said: ThreadReport) => parentPort?.postMessage(said);

/** Does some of the work. @returns how long to rest: as long as it worked, so that it never takes more than half a processor */
async function round(): Promise<number> {
  const begun = performance.now();
  try {
    const summarized = await summarizeSome(db, (computing) => report({ computing }));
    report({ computing: null });
    // What people wait for comes first.
    const taken = summarized || (await recheckSome(db));
    return taken === 0 ? IDLE_MILLISECONDS : performance.now() - begun;
  } catch (error) {
    reportError(error, "summaries");
    return RECONNECT_MILLISECONDS;
  }
}

async function work(): Promise<void> {
  while (!stopping.signal.aborted) {
    const rest = await round();
    await pause(rest, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
  await db.$disconnect();
  parentPort?.close();
}

parentPort?.once("message", () => stopping.abort());
void work();
