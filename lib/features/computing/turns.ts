import { currentRequest } from "@/lib/server/request";
import { ComputingBusy } from "./errors";
import { FairQueue, type Owner } from "./fair-queue";
import type { ComputingThread, Job } from "./worker";

/** How many jobs of one person may wait. A page asks for one or two. */
const MOST_WAITING = 20;

const TOO_MANY = new ComputingBusy(429, "您同时打开或下载的内容太多，前面的还没有算完；请稍候几秒再试。");

interface Waiting {
  job: Job;
  owner: Owner;
  start(thread: ComputingThread): Promise<unknown>;
}

/** For whom the request at hand computes. @param department whose book it is */
export function ownerIn(department: string): Owner {
  return { department, person: currentRequest()?.account ?? "" };
}

/**
 * Gives jobs to threads, each thread one at a time, in fair turns; of one person never to the last free thread while there are
 * several, so that somebody else's always finds one.
 */
export class Turns {
  readonly #queue = new FairQueue<Waiting>();
  readonly #running = new Map<string, number>();
  readonly #threads: ComputingThread[] = [];

  /**
   * @param start starts a thread
   * @param most how many there may be
   * @param patience milliseconds that one job may take
   */
  constructor(
    private readonly start: (onEnd: (thread: ComputingThread) => void) => ComputingThread,
    private readonly most: number,
    private readonly patience: number,
  ) {}

  /** @throws ComputingBusy when too much of the person waits already; what the job throws */
  run(job: Job, owner: Owner): Promise<unknown> {
    if (this.#queue.waitingOf(owner) >= MOST_WAITING) throw TOO_MANY;
    return new Promise((resolve, reject) => {
      const start = (thread: ComputingThread) => thread.run(job, this.patience).then(resolve, reject);
      this.#queue.put(owner, { job, owner, start });
      this.#serve();
    });
  }

  readonly #may = ({ person }: Owner) => (this.#running.get(person) ?? 0) < Math.max(1, this.most - 1);

  #serve(): void {
    while (this.#threads.length < this.most || this.#threads.some(({ isBusy }) => !isBusy)) {
      const next = this.#queue.take(this.#may);
      if (!next) return;
      void this.#give(next);
    }
  }

  async #give({ job, owner: { person }, start }: Waiting): Promise<void> {
    this.#running.set(person, (this.#running.get(person) ?? 0) + 1);
    await start(this.#threadFor(job));
    const left = (this.#running.get(person) ?? 1) - 1;
    if (left > 0) this.#running.set(person, left);
    else this.#running.delete(person);
    this.#serve();
  }

  /** A free thread, best one that holds the computation; a new one where none is free. */
  #threadFor({ key }: Job): ComputingThread {
    const free = this.#threads.filter(({ isBusy }) => !isBusy);
    const knowing = free.find(({ computed }) => key !== null && computed.has(key));
    const found = knowing ?? free[0];
    if (found) return found;
    const thread = this.start((ended) => {
      const place = this.#threads.indexOf(ended);
      if (place >= 0) this.#threads.splice(place, 1);
    });
    this.#threads.push(thread);
    return thread;
  }
}
