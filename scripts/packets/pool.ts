import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Answer, Job, PacketsOptions } from "./types";

/** Packets a process makes before another takes its place: what setting a PDF leaves in memory ends with it. */
const JOBS_OF_A_PROCESS = 50;
/** Heap of a process in megabytes; what outgrows it ends that packet alone. */
const HEAP = 2_048;

const OUT_OF_MEMORY = "所需内存超过上限，已停止；请单独用 npm run packet 生成";

/** What a process reports of a packet. */
interface Report {
  answer: Answer;
  /** the most memory the process has had so far */
  peakMegabytes: number;
}

/** Makes one packet after another. */
export interface Maker {
  make(job: Job): Promise<Answer>;
  stop(): Promise<void>;
  /** the most memory it has had so far */
  readonly peakMegabytes: number;
}

/** One process that makes packets; started when it is first needed. */
class ProcessMaker implements Maker {
  peakMegabytes = 0;
  private child: ChildProcess | null = null;
  private done = 0;

  constructor(private readonly options: PacketsOptions) {}

  private start(): ChildProcess {
    this.done = 0;
    this.child = fork(join(import.meta.dirname, "worker.mjs"), {
      execArgv: [`--max-old-space-size=${HEAP}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    return this.child;
  }

  async make(job: Job): Promise<Answer> {
    if (this.done >= JOBS_OF_A_PROCESS) await this.stop();
    const child = this.child ?? this.start();
    this.done++;
    return new Promise((resolve) => {
      const fail = (problem: string) => {
        this.child = null;
        finish({ problem });
      };
      const onError = (error: Error) => fail(`程序内部错误：${error.message}`);
      const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
        fail(signal === "SIGABRT" ? OUT_OF_MEMORY : `程序中途退出（${signal ?? `代码 ${code}`}）`);
      const onMessage = (message: unknown) => {
        const { answer, peakMegabytes } = message as Report;
        this.peakMegabytes = Math.max(this.peakMegabytes, peakMegabytes);
        finish(answer);
      };
      const finish = (answer: Answer) => {
        child.off("message", onMessage).off("error", onError).off("exit", onExit);
        resolve(answer);
      };
      child.once("message", onMessage).once("error", onError).once("exit", onExit);
      child.send({ job, options: this.options });
    });
  }

  async stop(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }
}

/** Makes packets with several makers at once: processes, unless it is told of others. */
export class Pool {
  private readonly makers: Maker[];
  private stopped = false;

  constructor(
    count: number,
    options: PacketsOptions,
    maker: (options: PacketsOptions) => Maker = (given) => new ProcessMaker(given),
  ) {
    this.makers = Array.from({ length: count }, () => maker(options));
  }

  /**
   * Does every job, each maker taking the next that nobody has taken.
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

  /** The most memory that any of the makers has had, in megabytes. */
  get peakMegabytes(): number {
    return Math.max(0, ...this.makers.map((maker) => maker.peakMegabytes));
  }

  /** Ends all makers at once; what they were making is not there. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.makers.map((maker) => maker.stop()));
  }
}
