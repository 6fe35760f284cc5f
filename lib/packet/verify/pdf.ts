import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { type ReadFile, type ReadTable, UnreadablePacket } from "./types";

type PdfBlock = { role: string; text: string } | { role: "Table"; rows: string[][] };

const LIMITS = { milliseconds: 300_000, heapMegabytes: 1536 };
/** How a table is announced that is too long for a PDF. */
const OMISSION = /本文件不排印/;

const isText = (block: PdfBlock): block is { role: string; text: string } => "text" in block;
const isTitle = (block: PdfBlock) => block.role === "H1";

type Answer = { blocks: PdfBlock[] } | { problem: string };

/** The thread that read the last file and waits for the next: it takes longer to begin than to read. */
let idle: Worker | null = null;

function takeWorker(projectFolder: string): Worker {
  const path = join(resolve(/* turbopackIgnore: true */ projectFolder), "lib/packet/verify/pdf-reader.mjs");
  if (!existsSync(path)) throw new UnreadablePacket(`找不到 PDF 读取程序：${path}；请在项目根目录下运行`);
  const worker = idle ?? new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes } });
  idle = null;
  worker.ref();
  return worker;
}

function giveBack(worker: Worker): void {
  for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
  // What ends while nobody waits is not given out again; the process waits for no idle thread.
  worker.once("error", () => {});
  worker.once("exit", () => {
    if (idle === worker) idle = null;
  });
  worker.unref();
  if (idle) void worker.terminate();
  else idle = worker;
}

async function readBlocks(bytes: Buffer, projectFolder: string): Promise<PdfBlock[]> {
  const worker = takeWorker(projectFolder);
  let deadline: NodeJS.Timeout | undefined;
  const answered = new Promise<Answer>((done, fail) => {
    const refuse = (message: string, cause?: unknown) => fail(new UnreadablePacket(message, { cause }));
    deadline = setTimeout(() => refuse("读取 PDF 用时过长，已停止"), LIMITS.milliseconds);
    worker.once("message", done);
    worker.once("error", (error) => refuse("PDF 无法读取，文件可能已损坏", error));
    worker.once("exit", () => refuse("读取 PDF 的程序中途退出"));
  });
  worker.postMessage(Uint8Array.from(bytes));
  try {
    const answer = await answered;
    if ("problem" in answer) throw new UnreadablePacket("PDF 无法读取，文件可能已损坏", { cause: answer.problem });
    giveBack(worker);
    return answer.blocks;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(deadline);
  }
}

/** The blocks of one table: its title, the line with 单位, the table itself or what stands for it, its notes. */
function tableOf([title, ...blocks]: PdfBlock[]): ReadTable | null {
  const texts = blocks.filter(isText).map(({ text }) => text);
  const table = blocks.find((block) => !isText(block));
  if (!table && texts.some((text) => OMISSION.test(text))) return null;
  const at = table ? blocks.indexOf(table) : blocks.length;
  const textsOf = (part: PdfBlock[]) => part.filter(isText).map(({ text }) => text);
  return {
    title: title && isText(title) ? title.text : "",
    head: textsOf(blocks.slice(0, at)).join(" "),
    rows: table && !isText(table) ? table.rows.map((cells) => ({ cells })) : [],
    notes: textsOf(blocks.slice(at + 1)),
  };
}

/** Blocks from each title to the next; before a table's title stands its label, which begins the part. */
function partsOf(blocks: readonly PdfBlock[]): PdfBlock[][] {
  const titles = blocks.flatMap((block, at) => (isTitle(block) ? [at] : []));
  return titles.map((from, index) => {
    const next = titles[index + 1];
    // The label of the next table stands above its title.
    return blocks.slice(from, next === undefined ? blocks.length : index === 0 ? next : next - 1);
  });
}

/**
 * Narrative and tables of a PDF, from the text its tags hold. A table that the PDF says it leaves out is null.
 *
 * @param projectFolder folder that holds `lib/packet`
 * @throws UnreadablePacket when the PDF cannot be read or has no tags
 */
export async function readPdf(bytes: Buffer, projectFolder: string = process.cwd()): Promise<ReadFile> {
  // The directory comes first, then the narrative, then the tables, each under a title of the first level.
  const [, narrative, ...tables] = partsOf(await readBlocks(bytes, projectFolder));
  if (!narrative) throw new UnreadablePacket("PDF 没有标题结构，不是公开包中的文件");
  return { narrative: narrative.filter(isText).map(({ text }) => text), tables: tables.map(tableOf) };
}

/**
 * The paragraphs of a PDF that is one text, from the text its tags hold.
 *
 * @throws UnreadablePacket when the PDF cannot be read or has no tags
 */
export async function readPdfText(bytes: Buffer, projectFolder: string = process.cwd()): Promise<string[]> {
  const blocks = await readBlocks(bytes, projectFolder);
  if (blocks.length === 0) throw new UnreadablePacket("PDF 没有标题结构，不是公开包中的文件");
  return blocks.filter(isText).map(({ text }) => text);
}
