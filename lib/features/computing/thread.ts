import { parentPort, workerData } from "node:worker_threads";
import { Basis, CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { openDatabase } from "@/lib/server/db";
import { AFTER_SERVING, standBack } from "@/scripts/priority.mjs";
import { toldError } from "./errors";
import { type Disclosed, JOBS, type JobSource } from "./jobs";
import { piecesOf } from "./pieces";
import type { Answered, Asked, Posted } from "./types";

/*
 * Does one job after another, in a thread of its own, with a connection of its own to the database.
 */

standBack(AFTER_SERVING);
const { url } = workerData as { url: string };
const db = openDatabase(url, 1);
const answer = (said: Answered) => parentPort?.postMessage(said);

/** The basis of the job before. */
let known = CARRIED_BASIS;

/** Says that the piece before has arrived. */
let arrived = () => {};

async function sendPieces(id: number, { disclosure, holds }: Disclosed): Promise<void> {
  for (const piece of piecesOf(disclosure)) {
    const taken = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    answer({ id, piece });
    await taken;
  }
  answer({ id, result: holds });
}

async function work({ id, name, given, basis }: Asked): Promise<void> {
  try {
    if (basis) known = new Basis(basis);
    const job = JOBS[name] as (from: JobSource, ...given: readonly unknown[]) => Promise<unknown>;
    const result = await job({ db, basis: known }, ...given);
    if (name === "disclose" || name === "discloseBook") await sendPieces(id, result as Disclosed);
    else answer({ id, result });
  } catch (error) {
    answer({ id, error: toldError(error) });
  }
}

parentPort?.on("message", (posted: Posted) => {
  if (posted === "next") arrived();
  else void work(posted);
});
