import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { BookError, type BudgetBook, readBookText, writeBook } from "../../lib/domain/book";
import { disclose } from "../../lib/domain/disclosure";
import {
  commonRegion,
  consolidate,
  countByRule,
  countOf,
  DistrictError,
  OverlapError,
  withWritten,
} from "../../lib/domain/district";
import { CARRIED_BASIS } from "../../lib/domain/editions/basis";
import { buildPacket, PacketError, type PacketOptions } from "../../lib/packet";
import { bookHash, drawnWith, packetBasis } from "../../lib/packet/manifest";
import { fileProblem } from "../file-problem";
import { clearBeside, isUpToDate, obstacleAt, putPacket, writeWhole } from "./place";
import type { Answer, Job, Made, PacketsOptions } from "./types";

const ROOT = join(import.meta.dirname, "../..");

/** Why one packet cannot be made; the others are. */
class JobError extends Error {}

function readBookFile(path: string): BudgetBook {
  const bytes = readFileSync(path);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new JobError("不是 UTF-8 编码的文本，请另存为 UTF-8");
  }
  return readBookText(text);
}

/** Makes the packet of a book unless it is there already. */
async function make(
  book: BudgetBook,
  folder: string,
  mustBeDraft: boolean,
  run: PacketsOptions,
): Promise<Omit<Made, "keptWords">> {
  const path = join(run.out, folder);
  const obstacle = obstacleAt(path);
  if (obstacle !== null) throw new JobError(obstacle);
  const disclosure = disclose(book, CARRIED_BASIS);
  const rules = countByRule(disclosure.findings);
  const draft = mustBeDraft || countOf(rules, "block") > 0;
  const options: PacketOptions = {
    draft,
    formulas: run.formulas,
    showLines: run.showLines,
    includeBook: run.includeBook,
    projectFolder: ROOT,
    ...(run.signed !== null && { signature: { name: disclosure.departmentName, date: run.signed } }),
  };
  const expected = {
    revision: null,
    book: { format: book.format, sha256: bookHash(book) },
    ...packetBasis(disclosure, CARRIED_BASIS),
    drawn: drawnWith(options),
  };
  const skipped = isUpToDate(path, expected);
  const files = skipped ? [] : await buildPacket(disclosure, options, CARRIED_BASIS);
  if (skipped) clearBeside(run.out, folder);
  else putPacket(run.out, folder, files);
  const { code, name } = book.department;
  const notices = files.flatMap(({ name: file, notices: said = [] }) => said.map((notice) => `${file}：${notice}`));
  return { folder, department: { code, name }, fiscalYear: book.fiscalYear, draft, rules, skipped, notices };
}

function districtBook(files: readonly string[], name: string | null): BudgetBook {
  const books = files.map((file) => ({ from: basename(file), book: readBookFile(file) }));
  const district = name ?? commonRegion(books.map(({ book }) => book));
  if (district === null && books.length > 0) throw new JobError("各预算书的地区不一致，请用 --name 指定地区名称");
  return consolidate(books, district ?? "");
}

/**
 * The consolidated book with the words that people wrote into the one of an earlier run; the same book where there are none.
 *
 * @throws JobError where that one cannot be taken: it is left as it is
 */
function withEarlierWords(book: BudgetBook, path: string): { book: BudgetBook; keptWords: boolean } {
  if (!existsSync(path)) return { book, keptWords: false };
  const refuse = (why: string) =>
    new JobError(`输出目录中的 ${basename(path)} ${why}；其中的文字没有改动，请改正或移走后再次运行`);
  let before: BudgetBook;
  try {
    before = readBookFile(path);
  } catch (error) {
    throw refuse(fileProblem(error));
  }
  if (before.department.code !== book.department.code) throw refuse(`是“${before.department.name}”的预算书，不是汇总`);
  if (before.fiscalYear !== book.fiscalYear)
    throw refuse(`是 ${before.fiscalYear} 年的汇总，各预算书是 ${book.fiscalYear} 年的`);
  const written = withWritten(book, before);
  return { book: written ?? book, keptWords: written !== null };
}

/** Says of a consolidated packet of an earlier run that it is not of these books. */
function leftWords(job: Job, out: string): string {
  const left = job.kind === "district" && existsSync(join(out, job.folder));
  return left ? `；输出目录中的“${job.folder}”是以前生成的，不再适用` : "";
}

/** Does one job; whatever can be wrong with a book or its place becomes one line. */
export async function doJob(job: Job, options: PacketsOptions): Promise<Answer> {
  try {
    if (job.kind === "book") {
      return { made: { ...(await make(readBookFile(job.file), job.folder, false, options)), keptWords: false } };
    }
    const path = join(options.out, `${job.folder}.json`);
    const { book, keptWords } = withEarlierWords(districtBook(job.files, job.name), path);
    const made = await make(book, job.folder, job.draft, options);
    // No department's book has a narrative of all: people write it into this one. It holds all entered lines.
    writeWhole(path, `${JSON.stringify(writeBook(book), null, 2)}\n`);
    return { made: { ...made, keptWords } };
  } catch (error) {
    const expected = [BookError, RangeError, PacketError, DistrictError, JobError].some(
      (kind) => error instanceof kind,
    );
    const words = fileProblem(error).replaceAll("\n", " ");
    const problem = expected || (error instanceof Error && "code" in error) ? words : `程序内部错误：${words}`;
    return {
      problem: `${problem}${leftWords(job, options.out)}`,
      ...(error instanceof OverlapError && { overlaps: error.overlaps }),
    };
  }
}
