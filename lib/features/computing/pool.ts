import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { registeredBasis } from "../code-books/registered";
import { errorTold } from "./errors";
import { JOBS, type JobArguments, type JobName, type JobResult } from "./jobs";
import type { Answered, Asked } from "./types";

/** Two at least: who opens a budget does not wait for a packet that is being drawn. */
const THREADS = Math.max(2, Math.min(4, availableParallelism()));
/** Heap of a thread in megabytes: what outgrows it ends the thread, not the server. */
const HEAP = 2_048;

const OUT_OF_MEMORY = "这份预算太大，计算所需内存超过上限";

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** A thread with the jobs that it was given and has not answered. */
class Thread {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  /** the codes and limits it knows */
  private known = "";
  private readonly worker: Worker;

  /** @param onEnd called when it can do nothing any more */
  constructor(onEnd: (thread: Thread) => void) {
    this.worker = new Worker(new URL("./thread.ts", import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    this.worker.unref();
    this.worker.on("message", (said: Answered) => this.take(said));
    this.worker.on("error", (error: Error & { code?: string }) => {
      onEnd(this);
      const isTooLarge = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.rejectAll(isTooLarge ? new Error(OUT_OF_MEMORY, { cause: error }) : error);
    });
    this.worker.once("exit", () => {
      onEnd(this);
      this.rejectAll(new Error("The thread that computes ended"));
    });
  }

  get load(): number {
    return this.waiting.size;
  }

  private take(said: Answered): void {
    const waiting = this.waiting.get(said.id);
    this.waiting.delete(said.id);
    if ("error" in said) waiting?.reject(errorTold(said.error));
    else waiting?.resolve(said.result);
  }

  private rejectAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  ask(name: JobName, given: readonly unknown[]): Promise<unknown> {
    const { key, basis } = registeredBasis();
    const asked: Asked = { id: ++this.last, name, given, basis: key === this.known ? null : basis };
    this.worker.postMessage(asked);
    this.known = key;
    return new Promise((resolve, reject) => this.waiting.set(asked.id, { resolve, reject }));
  }
}

// Route bundles do not share module state, and each would start threads of its own.
const shared = globalThis as typeof globalThis & { sixteenTablesThreads?: Thread[] };
shared.sixteenTablesThreads ??= [];
const threads = shared.sixteenTablesThreads;

function forget(thread: Thread): void {
  const place = threads.indexOf(thread);
  if (place >= 0) threads.splice(place, 1);
}

/** The thread with the fewest jobs; a further one while all are busy and there may be more. */
function leastBusy(): Thread {
  const [free] = [...threads].sort((a, b) => a.load - b.load);
  if (free && (free.load === 0 || threads.length >= THREADS)) return free;
  const thread = new Thread(forget);
  threads.push(thread);
  return thread;
}

/** Buffers arrive as bare bytes; files of packets are handed on as buffers. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function restored(name: JobName, result: unknown): unknown {
  if (name === "disclose") return result;
  if (name === "formulas") return asBuffer(result as Uint8Array);
  return (result as JobResult<"packet">).map((file) => ({ ...file, bytes: asBuffer(file.bytes) }));
}

/**
 * Does a job in another thread, so that this one goes on serving, with the codes and limits that are registered here at this
 * moment. The program as it serves has such threads; run from its sources, it does the job itself.
 *
 * @throws what the job throws; Error when it needs more memory than there is
 */
export async function apart<N extends JobName>(name: N, ...given: JobArguments<N>): Promise<JobResult<N>> {
  if (!process.env.NEXT_RUNTIME) {
    const job = JOBS[name] as unknown as (...given: JobArguments<N>) => Promise<JobResult<N>>;
    return job(...given);
  }
  return restored(name, await leastBusy().ask(name, given)) as JobResult<N>;
}
