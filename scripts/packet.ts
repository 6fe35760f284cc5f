import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { BookError, type BudgetBook, readBookText } from "../lib/domain/book";
import { bodyWord } from "../lib/domain/book/variant";
import { type Disclosure, disclose } from "../lib/domain/disclosure";
import { CARRIED_BASIS } from "../lib/domain/editions/basis";
import { SEVERITY_LABELS } from "../lib/domain/labels";
import { brokenInvariants, ruleBasis } from "../lib/domain/rules";
import { UnknownUnitError, unitBook } from "../lib/domain/units/book";
import { SELF_CHECK_FAILED } from "../lib/domain/workflow";
import { buildPacket, PacketError, type PacketFile } from "../lib/packet";
import { type Ended, runStarted } from "./command";
import { fileProblem } from "./file-problem";
import { printedDate } from "./printed-date";

const USAGE =
  "用法：npm run packet -- 预算书.json --out 输出目录 [--unit 单位编码|all] [--signed 年-月-日] [--formulas] [--lines] [--book]";
/** What an option is followed by. */
const MISSING_VALUES: Record<string, string> = { "--out": "目录", "--signed": "日期", "--unit": "单位编码或 all" };
/** Stands for every unit of the department. */
const ALL_UNITS = "all";

/** Why the command cannot do its work; `message` is the one line it says. */
class CommandError extends Error {}

/** Runs a file operation; its failure becomes one line that names the path. */
function attempt<T>(what: string, path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new CommandError(`${what}：${path}：${fileProblem(error)}`);
  }
}

interface PacketCommand {
  book: string;
  out: string;
  /** the unit whose packet is wanted, `all` for that of every unit; null for the department's */
  unit: string | null;
  /** whether the formula workbook is written too */
  formulas: boolean;
  /** whether the figures of the web page open as far as the entered amounts */
  showLines: boolean;
  /** whether the book itself is written too, every entered line with it */
  includeBook: boolean;
  /** the date below the narrative, as printed; null leaves narrative without a signature */
  signed: string | null;
}

function signedDate(text: string): string {
  const date = printedDate(text);
  if (date !== null) return date;
  throw new CommandError(`选项 --signed 的日期“${text}”无法识别，应为 2024-02-08 的形式。${USAGE}`);
}

function parseCommand(args: string[], base: string): PacketCommand {
  let parsed: ReturnType<typeof parseOptions>;
  try {
    parsed = parseOptions(args);
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : "")?.[1]?.split(/[ ,=]/)[0];
    const missing = MISSING_VALUES[option ?? ""];
    throw new CommandError(
      missing ? `选项 ${option} 后缺少${missing}。${USAGE}` : `无法识别的选项 ${option ?? ""}。${USAGE}`,
    );
  }
  const [book, ...more] = parsed.positionals;
  const {
    out,
    signed,
    unit = null,
    formulas = false,
    lines: showLines = false,
    book: includeBook = false,
  } = parsed.values;
  if (!book) throw new CommandError(`缺少预算书文件。${USAGE}`);
  if (more.length > 0) throw new CommandError(`多余的参数 ${more.join(" ")}。${USAGE}`);
  if (!out) throw new CommandError(`缺少 --out 输出目录。${USAGE}`);
  const date = signed === undefined ? null : signedDate(signed);
  return { book: resolve(base, book), out: resolve(base, out), unit, signed: date, formulas, showLines, includeBook };
}

function parseOptions(args: string[]) {
  return parseArgs({
    args,
    options: {
      out: { type: "string" },
      unit: { type: "string" },
      signed: { type: "string" },
      formulas: { type: "boolean" },
      lines: { type: "boolean" },
      book: { type: "boolean" },
    },
    allowPositionals: true,
    strict: true,
  });
}

function readText(path: string): string {
  const bytes = attempt("预算书无法读取", path, () => readFileSync(path));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`预算书无法读取：${path}：不是 UTF-8 编码的文本，请另存为 UTF-8`);
  }
}

/** A packet before it is drawn: what it discloses and where it goes. */
interface Wanted {
  disclosure: Disclosure;
  out: string;
}

/** The books of the units that are wanted, each with the folder it gets within the output folder. */
function unitBooksOf(book: BudgetBook, unit: string): { book: BudgetBook; folder: string }[] {
  if (unit !== ALL_UNITS) return [{ book: unitBook(book, unit), folder: "" }];
  return book.units.map(({ code }) => {
    if (!/^[^./\\\p{C}][^/\\\p{C}]*$/u.test(code))
      throw new CommandError(`单位编码“${code}”不能用作目录名，请用 --unit 逐个生成`);
    return { book: unitBook(book, code), folder: code };
  });
}

function discloseFile({ book: path, out, unit }: PacketCommand): Wanted[] {
  const text = readText(path);
  try {
    const book = readBookText(text);
    const wanted = unit === null ? [{ book, folder: "" }] : unitBooksOf(book, unit);
    return wanted.map((one) => ({ disclosure: disclose(one.book, CARRIED_BASIS), out: join(out, one.folder) }));
  } catch (error) {
    if (error instanceof UnknownUnitError) throw new CommandError(`${error.message}：${path}`);
    if (error instanceof BookError || error instanceof RangeError) {
      throw new CommandError(`预算书无法读取：${path}：${error.message}`);
    }
    throw error;
  }
}

/** Fails before anything is moved when a file could not take its place. */
function checkPlaces(out: string, files: readonly PacketFile[]): void {
  for (const { name } of files) {
    const path = join(out, name);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new CommandError(`输出目录无法使用：${path} 是目录，请移走`);
    }
  }
}

/** Writes all files into a folder beside their places and then moves them, so that none is ever seen half-written. */
function writeFiles(out: string, files: readonly PacketFile[]): void {
  const created = attempt("输出目录无法建立", out, () => mkdirSync(out, { recursive: true }));
  let waiting: string | undefined;
  try {
    checkPlaces(out, files);
    const folder = attempt("输出目录无法写入", out, () => mkdtempSync(join(out, ".packet-")));
    waiting = folder;
    for (const { name, bytes } of files) attempt("文件无法写入", name, () => writeFileSync(join(folder, name), bytes));
    for (const { name } of files) attempt("文件无法写入", name, () => renameSync(join(folder, name), join(out, name)));
  } catch (error) {
    if (created) rmSync(created, { recursive: true, force: true });
    throw error;
  } finally {
    if (waiting) rmSync(waiting, { recursive: true, force: true });
  }
}

function summary(out: string, files: readonly PacketFile[], disclosure: Disclosure, draft: boolean): string {
  const counts = Object.entries(SEVERITY_LABELS).map(([severity, label]) => {
    const count = disclosure.findings.filter((finding) => finding.severity === severity).length;
    return `${label} ${count} 项`;
  });
  return [
    `${disclosure.departmentName} ${disclosure.fiscalYear} 年${bodyWord(disclosure)}预算公开${draft ? "（草稿）" : ""}`,
    ...files.map(({ name, bytes }) => `  ${name}（${Math.ceil(bytes.length / 1024)} KB）`),
    ...files.flatMap(({ name, notices = [] }) => notices.map((notice) => `注意：${name}：${notice}`)),
    `校验：${counts.join("，")}`,
    `已写入 ${out}`,
  ].join("\n");
}

/** Draws and writes one packet. */
async function writeOne(
  { disclosure, out }: Wanted,
  command: PacketCommand,
): Promise<{ draft: boolean; said: string }> {
  const { signed, formulas, showLines, includeBook } = command;
  const broken = brokenInvariants(disclosure, ruleBasis(disclosure, CARRIED_BASIS));
  for (const { rule, message } of broken) console.error(`${SELF_CHECK_FAILED}${rule} ${message}`);
  const draft = broken.length > 0 || disclosure.findings.some((finding) => finding.severity === "block");
  const drawn = {
    ...{ draft, formulas, showLines, includeBook },
    projectFolder: join(import.meta.dirname, ".."),
    ...(signed !== null && { signature: { name: disclosure.departmentName, date: signed } }),
  };
  const files = await buildPacket(disclosure, drawn, CARRIED_BASIS);
  writeFiles(out, files);
  return { draft, said: summary(out, files, disclosure, draft) };
}

async function writePackets(command: PacketCommand): Promise<Ended> {
  const written: { draft: boolean; said: string }[] = [];
  for (const wanted of discloseFile(command)) written.push(await writeOne(wanted, command));
  const stdout = written.map(({ said }) => said).join("\n\n");
  return { status: written.some(({ draft }) => draft) ? 1 : 0, stdout, stderr: "" };
}

/** `npm run packet`: the whole packet of a budget book in a file, or of its units. Ends with 0, 1 when a finding blocks, 2 with one line why not. */
export async function packet(args: string[], base: string): Promise<Ended> {
  try {
    return await writePackets(parseCommand(args, base));
  } catch (error) {
    const expected = error instanceof CommandError || error instanceof PacketError;
    const message = error instanceof Error ? error.message : String(error);
    return { status: 2, stdout: "", stderr: `${expected ? "" : "程序内部错误："}${message.replaceAll("\n", " ")}` };
  }
}

await runStarted(import.meta.filename, packet);
