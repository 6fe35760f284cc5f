import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { BookError, readBookText } from "../lib/domain/book";
import { disclose } from "../lib/domain/disclosure";
import { CARRIED_BASIS } from "../lib/domain/editions/basis";
import { SEVERITY_LABELS } from "../lib/domain/labels";
import { findingRecord } from "../lib/packet/json";
import { bookFilesIn, textOfFile } from "./book-files";
import { type Ended, runStarted } from "./command";
import { fileProblem } from "./file-problem";

const USAGE = "用法：npm run check -- 预算书或目录… --out 结果.json";

/** Why the command cannot do its work; `message` is the one line it says. */
class CommandError extends Error {}

/** What was found in one file: the sentence why it is no budget book, or all findings. */
interface Checked {
  file: string;
  refused: string | null;
  findings: ReturnType<typeof findingRecord>[];
}

interface CheckCommand {
  /** as they were typed */
  paths: string[];
  out: string;
  /** the folder in which the person stood, which paths start from */
  base: string;
}

function parseCommand(args: string[], base: string): CheckCommand {
  let parsed: { values: { out?: string | undefined }; positionals: string[] };
  try {
    parsed = parseArgs({ args, options: { out: { type: "string" } }, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : "")?.[1]?.split(/[ ,=]/)[0] ?? "";
    throw new CommandError(
      option === "--out" ? `选项 --out 后缺少文件。${USAGE}` : `无法识别的选项 ${option}。${USAGE}`,
    );
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) throw new CommandError(`缺少预算书文件或目录。${USAGE}`);
  if (!values.out) throw new CommandError(`缺少 --out 结果文件。${USAGE}`);
  return { paths: positionals, out: resolve(base, values.out), base };
}

function booksIn(path: string, base: string): string[] {
  try {
    return bookFilesIn(path, base);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

function checkFile(file: string, base: string): Checked {
  try {
    const { findings } = disclose(readBookText(textOfFile(resolve(base, file))), CARRIED_BASIS);
    return { file, refused: null, findings: findings.map(findingRecord) };
  } catch (error) {
    if (!(error instanceof BookError || error instanceof RangeError)) throw error;
    return { file, refused: error.message.replaceAll("\n", " "), findings: [] };
  }
}

function summary(checked: readonly Checked[]): string {
  const refused = checked.filter((one) => one.refused !== null).length;
  const counts = Object.entries(SEVERITY_LABELS).map(([severity, label]) => {
    const count = checked.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
    return `${label} ${count} 项`;
  });
  return `预算书 ${checked.length} 份，无法读取 ${refused} 份；${counts.join("，")}`;
}

function checkAll({ paths, out, base }: CheckCommand): Ended {
  const files = paths.flatMap((path) => booksIn(path, base));
  if (files.length === 0) throw new CommandError(`目录中没有预算书（*.json）：${paths.join("、")}`);
  const checked = files.map((file) => checkFile(file, base));
  try {
    writeFileSync(out, `${JSON.stringify(checked, null, 2)}\n`);
  } catch (error) {
    throw new CommandError(`结果无法写入：${out}：${fileProblem(error)}`);
  }
  const mustBeMended = ({ refused, findings }: Checked) =>
    refused !== null || findings.some(({ severity }) => severity === "block");
  return { status: checked.some(mustBeMended) ? 1 : 0, stdout: summary(checked), stderr: "" };
}

/** `npm run check`: what the rules find in books, as JSON. Ends with 0, 1 when a book must be mended, 2 with one line why not. */
export function check(args: string[], base: string): Ended {
  try {
    return checkAll(parseCommand(args, base));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const text = `${error instanceof CommandError ? "" : "程序内部错误："}${message.replaceAll("\n", " ")}`;
    return { status: 2, stdout: "", stderr: text };
  }
}

await runStarted(import.meta.filename, check);
