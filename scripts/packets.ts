import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DISTRICT_CODE } from "../lib/domain/district";
import { type Ended, runStarted } from "./command";
import { fileProblem } from "./file-problem";
import { CommandError, type PacketsCommand, parseCommand, USAGE } from "./packets/options";
import { writeWhole } from "./packets/place";
import { type Maker, Pool } from "./packets/pool";
import { Progress, type ProgressStream } from "./packets/progress";
import { type Run, summaryCsv, summaryJson, summaryText } from "./packets/summary";
import type { Answer, Job, PacketsOptions } from "./packets/types";

// `npm run packets -- DIR_OF_BOOKS --out DIR`: the packet of every book in a folder, the district's consolidated one, and a
// summary of what the rules found. Ends with 0 when all packets are there and nothing blocks, 1 when something blocks, 2 when
// the command could do nothing, 3 when a book could not be made into a packet or the books could not be consolidated (all
// others are made), 130 when it was stopped. The same command then goes on where it was.

const STOPPED = 130;

type BookJob = Extract<Job, { kind: "book" }>;

/** The books of a folder by file name; each packet gets a folder named like its file. */
function bookJobs(folder: string): BookJob[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw new CommandError(`预算书目录无法读取：${folder}：${fileProblem(error)}`);
  }
  const files = names.filter((name) => /^[^.].*\.json$/i.test(name)).sort();
  if (files.length === 0) throw new CommandError(`预算书目录中没有预算书（.json）：${folder}。${USAGE}`);
  return files.map((name) => ({ kind: "book", file: join(folder, name), folder: name.replace(/\.json$/i, "") }));
}

function makeFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new CommandError(`输出目录无法建立：${out}：${fileProblem(error)}`);
  }
}

const fileOf = ({ folder }: Pick<Job, "folder">) => `${folder}.json`;

function wordsOf(job: Job, answer: Answer): string {
  const what = job.kind === "book" ? fileOf(job) : DISTRICT_CODE;
  if ("problem" in answer) return `${what}：未生成：${answer.problem}`;
  const { department, draft, skipped } = answer.made;
  return `${what}：${department.name}${draft ? "（草稿）" : ""}${skipped ? "，沿用已有" : ""}`;
}

/** Names that the run needs for itself, and names that differ in case alone, which many systems take for one. */
function nameProblems(jobs: readonly BookJob[]): Map<string, string> {
  const problems = new Map<string, string>();
  const seen = new Set<string>([DISTRICT_CODE]);
  for (const { folder } of jobs) {
    const name = folder.toLowerCase();
    if (seen.has(name)) {
      const reason = folder === DISTRICT_CODE ? "此名称留给汇总材料" : "与另一文件名只有大小写不同";
      problems.set(folder, `${reason}，请改名`);
    }
    seen.add(name);
  }
  return problems;
}

async function makeAll(command: PacketsCommand, pool: Pool, stream: ProgressStream): Promise<Run> {
  if (command.out === command.books) throw new CommandError(`输出目录不能就是预算书目录：${command.out}。${USAGE}`);
  const jobs = bookJobs(command.books);
  makeFolder(command.out);
  const refused = nameProblems(jobs);
  const progress = new Progress(jobs.length + 1, stream);
  const answers = new Map<Job, Answer>();
  const take = (job: Job, answer: Answer) => {
    answers.set(job, answer);
    progress.step(wordsOf(job, answer));
  };
  for (const job of jobs) {
    const problem = refused.get(job.folder);
    if (problem !== undefined) take(job, { problem });
  }
  await pool.run(
    jobs.filter((job) => !answers.has(job)),
    take,
  );
  const made = jobs.flatMap((job) => {
    const answer = answers.get(job);
    return answer && "made" in answer ? [{ job, file: fileOf(job), made: answer.made }] : [];
  });
  const failed = jobs.flatMap((job) => {
    const answer = answers.get(job);
    return answer && "problem" in answer ? [{ file: fileOf(job), reason: answer.problem }] : [];
  });
  const district: Job = {
    kind: "district",
    files: made.map(({ job }) => job.file),
    folder: DISTRICT_CODE,
    name: command.name,
    // What a missing or unfinished department would add is not in it yet.
    draft: failed.length > 0 || made.some(({ made: { draft } }) => draft),
  };
  await pool.run([district], take);
  progress.end();
  const answer = answers.get(district);
  return {
    made: made.map(({ file, made: one }) => ({ file, made: one })),
    failed,
    district: answer && "made" in answer ? answer.made : null,
    districtProblem: answer && "problem" in answer ? answer.problem : null,
    overlaps: (answer && "problem" in answer && answer.overlaps) || [],
  };
}

function exitCodeOf({ made, failed, district }: Run): number {
  if (failed.length > 0 || district === null) return 3;
  return made.some(({ made: { draft } }) => draft) ? 1 : 0;
}

/** What makes the packets of a run, and where it tells how far it has come: processes and standard error unless told otherwise. */
interface Means {
  maker?: (options: PacketsOptions) => Maker;
  stream?: ProgressStream;
}

async function makeUntilStopped(command: PacketsCommand, { maker, stream = process.stderr }: Means): Promise<Ended> {
  const { out, processes, formulas, showLines, includeBook, signed } = command;
  const pool = new Pool(processes, { out, formulas, showLines, includeBook, signed }, maker);
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    void pool.stop();
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    const run = await makeAll(command, pool, stream);
    if (stopped) {
      return { status: STOPPED, stdout: "", stderr: `已停止：已完成的公开包都在 ${out}；再次运行同一命令即可继续` };
    }
    writeWhole(join(out, "summary.json"), summaryJson(run));
    writeWhole(join(out, "summary.csv"), summaryCsv(run));
    return { status: exitCodeOf(run), stdout: summaryText(run, out), stderr: "" };
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await pool.stop();
  }
}

/** `npm run packets`; how it ends stands above. What it makes is told on standard error as it comes. */
export async function packets(args: string[], base: string, means: Means = {}): Promise<Ended> {
  try {
    return await makeUntilStopped(parseCommand(args, base), means);
  } catch (error) {
    const stderr =
      error instanceof CommandError ? error.message : `无法完成：${fileProblem(error).replaceAll("\n", " ")}`;
    return { status: 2, stdout: "", stderr };
  }
}

await runStarted(import.meta.filename, packets);
