import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Answer, Job, PacketsOptions } from "./types";

/** Packets a thread makes before another takes its place. */
const JOBS_OF_A_THREAD = 50;
/** Heap of a thread in megabytes; what outgrows it ends that packet alone. */
const HEAP = 2_048;

const OUT_OF_MEMORY = "所需内存超过上限，已停止；请单独用 npm run packet 生成";

/** One thread that makes packets; started when it is first needed. */
class Maker {
  private worker: Worker | null = null;
  private done = 0;

  constructor(private readonly options: PacketsOptions) {}

  private start(): Worker {
    this.done = 0;
    this.worker = new Worker(join(import.meta.dirname, "worker.mjs"), {
      workerData: this.options,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    return this.worker;
  }

  async make(job: Job): Promise<Answer> {
    if (this.done >= JOBS_OF_A_THREAD) await this.stop();
    const worker = this.worker ?? this.start();
    this.done++;
    return new Promise((resolve) => {
      const onError = (error: Error & { code?: string }) =>
        fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? OUT_OF_MEMORY : `程序内部错误：${error.message}`);
      const onExit = (code: number) => fail(`程序中途退出（代码 ${code}）`);
      const finish = (answer: Answer) => {
        worker.off("message", finish).off("error", onError).off("exit", onExit);
        resolve(answer);
      };
      const fail = (problem: string) => {
        this.worker = null;
        finish({ problem });
      };
      worker.once("message", finish).once("error", onError).once("exit", onExit);
      worker.postMessage(job);
    });
  }

  async stop(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    await worker?.terminate();
  }
}

/** Makes packets in several threads at once. */
export class Pool {
  private readonly makers: Maker[];
  private stopped = false;

  constructor(threads: number, options: PacketsOptions) {
    this.makers = Array.from({ length: threads }, () => new Maker(options));
  }

  /**
   * Does every job, each thread taking the next that nobody has taken.
   *
   * @param onAnswer called as jobs are finished, in whatever order they are
   */
  async run(jobs: readonly Job[], onAnswer: (job: Job, answer: Answer) => void): Promise<void> {
    let next = 0;
    const work = async (maker: Maker): Promise<void> => {
      for (let job = jobs[next++]; job && !this.stopped; job = jobs[next++]) {
        const answer = await maker.make(job);
        if (!this.stopped) onAnswer(job, answer);
      }
    };
    await Promise.all(this.makers.map(work));
  }

  /** Ends all threads at once; what they were making is not there. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.makers.map((maker) => maker.stop()));
  }
}
