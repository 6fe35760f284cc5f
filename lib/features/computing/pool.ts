import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { ComputingBusy } from "./errors";
import type { Owner } from "./fair-queue";
import { JOBS, type JobArguments, type JobName, type JobResult, type JobSource } from "./jobs";
import { Turns } from "./turns";
import type { BookRef } from "./types";
import { ComputingThread } from "./worker";

/** Two at least: who opens a budget does not wait for a packet that is being drawn. */
const THREADS = Math.max(2, Math.min(4, availableParallelism()));
/** Heap of a thread in megabytes: what outgrows it ends the thread, not the server. */
const HEAP = 1_024;
/** How long one job may take, in milliseconds; the largest book that there may be takes a tenth of it. */
const PATIENCE = 120_000;

// Route bundles do not share module state, and each would start threads of its own.
const shared = globalThis as typeof globalThis & { sixteenTablesTurns?: Turns };

function startThread(onEnd: (thread: ComputingThread) => void): ComputingThread {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 64 },
    workerData: { url: env().databaseUrl },
  });
  return new ComputingThread(worker, onEnd);
}

function turns(): Turns {
  shared.sixteenTablesTurns ??= new Turns(startThread, THREADS, PATIENCE);
  return shared.sixteenTablesTurns;
}

/** Buffers arrive as bare bytes; files of packets are handed on as buffers. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function restored(name: JobName, result: unknown): unknown {
  if (name === "packet") {
    return (result as JobResult<"packet">).map((file) => ({ ...file, bytes: asBuffer(file.bytes) }));
  }
  return result instanceof Uint8Array ? asBuffer(result) : result;
}

function keyOf(given: readonly unknown[]): string | null {
  const [ref] = given;
  return typeof ref === "object" && ref !== null && "stored" in ref ? (ref as BookRef).key : null;
}

/**
 * Does a job in another thread, so that this one goes on serving, with the codes and limits of the basis that is
 * given. The program as it serves has such threads; run from its sources, it does the job itself.
 *
 * @param from its database is read where no thread does the job
 * @param owner for whom: jobs have their turns by department and person
 * @throws what the job throws; ComputingBusy when it takes too long or too much memory, or too much of the person waits
 */
export async function apart<N extends JobName>(
  name: N,
  owner: Owner,
  from: JobSource,
  ...given: JobArguments<N>
): Promise<JobResult<N>> {
  if (!process.env.NEXT_RUNTIME) {
    const job = JOBS[name] as unknown as (from: JobSource, ...given: JobArguments<N>) => Promise<JobResult<N>>;
    return job(from, ...given);
  }
  try {
    return restored(
      name,
      await turns().run({ name, given, basis: from.basis, key: keyOf(given) }, owner),
    ) as JobResult<N>;
  } catch (error) {
    if (error instanceof ComputingBusy) log().warn({ job: name, ...owner, why: error.message }, "computing refused");
    throw error;
  }
}
