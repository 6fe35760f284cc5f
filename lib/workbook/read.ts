import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { WorkbookError } from "./error";
import { Gathering } from "./gathering";
import { checkSignature } from "./signature";
import {
  DEFAULT_LIMITS,
  type ReadJob,
  type ReadProgress,
  type ReadReport,
  type Workbook,
  type WorkbookLimits,
} from "./types";

/** Looked for from the project folder at run time: a bundled server no longer knows where its sources were. */
function workerPath(): string {
  const path = resolve(/* turbopackIgnore: true */ process.cwd(), "lib/workbook/reader/worker.mjs");
  if (!existsSync(path)) throw new WorkbookError("failed", `找不到工作簿读取程序：${path}；请在项目根目录下运行`);
  return path;
}

/** The failure of a thread that could not report it itself. */
function failureOf(error: Error & { code?: string }, limits: WorkbookLimits): WorkbookError {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new WorkbookError(
      "memory",
      `读取工作簿所需内存超过 ${limits.heapMegabytes} MB，已停止；请删去多余的工作表和格式，或分成几个文件导入`,
      { cause: error },
    );
  }
  return new WorkbookError("failed", `读取工作簿的程序出错：${error.message}`, { cause: error });
}

function startWorker(bytes: Uint8Array, limits: WorkbookLimits): Worker {
  // A copy of its own: the view handed in may lie in a larger buffer, and must stay usable afterwards.
  const job: ReadJob = { bytes: Uint8Array.from(bytes), limits };
  return new Worker(workerPath(), {
    // What this process was started with is none of the reader's business.
    execArgv: [],
    workerData: job,
    transferList: [job.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
}

/**
 * Reads the cells of an .xlsx workbook. Nothing in the file is trusted: it is read in a thread with a bounded heap and a
 * deadline, piece by piece, within `limits`; formulas are never computed, nothing outside the file is fetched, drawings and
 * all of styles but number formats are ignored.
 *
 * @param limits departures from DEFAULT_LIMITS
 * @param onProgress called every few hundred rows
 * @throws WorkbookError whose `kind` says why the file is refused and whose message, in Chinese, what to do
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
  onProgress?: (progress: ReadProgress) => void,
): Promise<Workbook> {
  const within = { ...DEFAULT_LIMITS, ...limits };
  checkSignature(bytes, within);
  const worker = startWorker(bytes, within);
  let deadline: NodeJS.Timeout | undefined;
  const read = new Promise<Workbook>((finish, fail) => {
    const gathering = new Gathering(onProgress);
    deadline = setTimeout(() => {
      const seconds = Math.ceil(within.milliseconds / 1000);
      fail(new WorkbookError("time", `读取工作簿超过 ${seconds} 秒，已停止；请删去多余的内容，或分成几个文件导入`));
    }, within.milliseconds);
    worker.on("message", (report: ReadReport) => {
      try {
        if (gathering.take(report)) finish(gathering.workbook);
      } catch (error) {
        fail(error);
      }
    });
    worker.once("error", (error) => fail(failureOf(error, within)));
    worker.once("exit", (code) => fail(new WorkbookError("failed", `读取工作簿的程序中途退出（代码 ${code}）`)));
  });
  return read.finally(async () => {
    clearTimeout(deadline);
    await worker.terminate();
  });
}
