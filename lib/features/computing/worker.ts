import type { Worker } from "node:worker_threads";
import type { Basis } from "@/lib/domain/editions/basis";
import { ComputingBusy, errorTold } from "./errors";
import type { Disclosed, JobName } from "./jobs";
import { Pieces } from "./pieces";
import type { Answered, Posted } from "./types";

const OUT_OF_MEMORY = "这份预算太大，计算所需内存超过上限，已停止；请减少明细行数，或联系系统管理员。";

/** How a job was done that took too long, for the person. */
const tooLong = (milliseconds: number) =>
  new ComputingBusy(
    503,
    `这份预算的计算超过 ${Math.round(milliseconds / 1_000)} 秒，已停止，以免影响他人；请减少明细行数后重试，或联系系统管理员。`,
  );

/** A job to be done by a thread. */
export interface Job {
  name: JobName;
  given: readonly unknown[];
  basis: Basis;
  /** the computation that it is about; null for one that is about none */
  key: string | null;
}

/** So many computations a thread is known for; what it holds no more, it computes again. */
const REMEMBERED = 200;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** A thread, which does one job at a time. */
export class ComputingThread {
  #current: (Waiting & { id: number; pieces: Pieces }) | null = null;
  #last = 0;
  #known = "";
  #ended = false;
  /** what it has computed, by key, and so need not compute again */
  readonly computed = new Set<string>();

  /** @param onEnd called once, when it can do nothing any more */
  constructor(
    private readonly worker: Worker,
    private readonly onEnd: (thread: ComputingThread) => void,
  ) {
    worker.unref();
    worker.on("message", (said: Answered) => this.#take(said));
    worker.on("error", (error: Error & { code?: string }) =>
      this.#end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new ComputingBusy(503, OUT_OF_MEMORY) : error),
    );
    worker.once("exit", () => this.#end(new Error("The thread that computes ended")));
  }

  #end(error: Error): void {
    if (!this.#ended) this.onEnd(this);
    this.#ended = true;
    this.#settle(({ reject }) => reject(error));
  }

  get isBusy(): boolean {
    return this.#current !== null;
  }

  /**
   * Does a job.
   *
   * @param patience milliseconds after which the thread is ended over it
   * @throws what the job throws; ComputingBusy when it takes too long or too much memory
   */
  async run({ name, given, basis, key }: Job, patience: number): Promise<unknown> {
    const id = ++this.#last;
    const done = new Promise((resolve, reject) => {
      this.#current = { id, resolve, reject, pieces: new Pieces() };
    });
    this.#post({ id, name, given, basis: basis.key === this.#known ? null : basis.content });
    this.#known = basis.key;
    const timer = setTimeout(() => {
      this.#end(tooLong(patience));
      void this.worker.terminate();
    }, patience);
    try {
      const result = await done;
      if (this.computed.size >= REMEMBERED) this.computed.clear();
      if (key !== null) this.computed.add(key);
      return result;
    } finally {
      clearTimeout(timer);
    }
  }

  #post(posted: Posted): void {
    this.worker.postMessage(posted);
  }

  #settle(settle: (waiting: Waiting) => void): void {
    const current = this.#current;
    this.#current = null;
    if (current) settle(current);
  }

  #take(said: Answered): void {
    const current = this.#current;
    if (said.id !== current?.id) return;
    if ("piece" in said) {
      current.pieces.take(said.piece);
      // Others have their turn before the next one.
      setImmediate(() => this.#post("next"));
    } else if ("error" in said) this.#settle(({ reject }) => reject(errorTold(said.error)));
    else
      this.#settle(({ resolve }) => resolve(current.pieces.begun ? whole(current.pieces, said.result) : said.result));
  }
}

const whole = (pieces: Pieces, holds: unknown): Disclosed => ({ disclosure: pieces.end(), holds: holds === true });
