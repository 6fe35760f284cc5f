import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parentPort, Worker, type WorkerOptions } from "node:worker_threads";

/** What is posted to a thread: a question with the number under which it is answered. */
interface Posted<Question> {
  id: number;
  question: Question;
}

/** What a thread posts of a question: how far it is, what came of it, or that it failed. */
type Report<Answer, Progress> =
  | { id: number; kind: "progress"; progress: Progress }
  | { id: number; kind: "answer"; answer: Answer }
  | { id: number; kind: "failed"; message: string; stack: string | undefined };

interface Waiting<Answer, Progress> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/** What a thread runs before its own file, so that this can be TypeScript. */
const FROM_SOURCE = `
  const { bundler, source } = require("node:worker_threads").workerData;
  import(bundler).then(({ bundleOf }) => bundleOf(source)).then((bundle) => import(bundle));`;

/**
 * Starts a thread of the program from its source, as tests and commands do. The built program holds its threads bundled, as
 * it holds its pages: there `new Worker(new URL(…, import.meta.url), …)` stands where the thread is started.
 */
export function threadFromSource(file: URL, options: WorkerOptions): Worker {
  const bundler = pathToFileURL(path.join(import.meta.dirname, "../../scripts/bundle.mjs")).href;
  const workerData = { ...options.workerData, bundler, source: fileURLToPath(file) };
  return new Worker(FROM_SOURCE, { ...options, execArgv: [], eval: true, workerData });
}

/**
 * A thread that answers questions, for what would keep the event loop from everybody else. It is started with the first
 * question and lives on with what it remembers; one that ends over a question fails all that wait, and the next question
 * starts another.
 */
export class Thread<Question, Answer, Progress = never> {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting<Answer, Progress>>();

  constructor(private readonly start: () => Worker) {}

  /** @throws Error with the thread's own words when it fails at the question, or ends over it */
  ask(question: Question, onProgress?: (progress: Progress) => void): Promise<Answer> {
    const worker = this.#running();
    const id = ++this.#asked;
    // The process waits for what was asked, not for the thread.
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, question } satisfies Posted<Question>);
    });
  }

  /** Ends the thread; what it was asked fails. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.start();
    const ended = (error: Error) => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on("message", (report: Report<Answer, Progress>) => this.#take(report));
    worker.on("error", ended);
    worker.on("exit", (code) => ended(new Error(`The thread ended (${code})`)));
    this.#worker = worker;
    return worker;
  }

  #take(report: Report<Answer, Progress>): void {
    const waiting = this.#waiting.get(report.id);
    if (!waiting) return;
    if (report.kind === "progress") {
      waiting.onProgress?.(report.progress);
      return;
    }
    this.#waiting.delete(report.id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if (report.kind === "answer") waiting.resolve(report.answer);
    else waiting.reject(Object.assign(new Error(report.message), { stack: report.stack }));
  }
}

/** Answers the questions of a `Thread`; to be called once, in the file that the thread runs. */
export function answerQuestions<Question, Answer, Progress = never>(
  answer: (question: Question, say: (progress: Progress) => void) => Promise<Answer>,
): void {
  const post = (report: Report<Answer, Progress>) => parentPort?.postMessage(report);
  parentPort?.on("message", ({ id, question }: Posted<Question>) => {
    answer(question, (progress) => post({ id, kind: "progress", progress })).then(
      (given) => post({ id, kind: "answer", answer: given }),
      (error: unknown) => {
        const { message, stack } = error instanceof Error ? error : new Error(String(error));
        post({ id, kind: "failed", message, stack });
      },
    );
  });
}
