import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { printedDate } from "../printed-date";
import type { PacketsOptions } from "./types";

export const USAGE =
  "用法：npm run packets -- 预算书目录 --out 输出目录 [--name 地区名称] [--jobs 并行数] [--signed 年-月-日] [--formulas] [--lines] [--book]";
const MISSING_VALUES: Record<string, string> = {
  "--out": "目录",
  "--name": "地区名称",
  "--jobs": "并行数",
  "--signed": "日期",
};
const MOST_PROCESSES = 64;

/** Why the command cannot do its work; `message` is the one line it says. */
export class CommandError extends Error {}

/** What the command was told. */
export interface PacketsCommand extends PacketsOptions {
  /** folder of the books */
  books: string;
  /** of the district as printed; null takes the region that the books share */
  name: string | null;
  processes: number;
}

function parseOptions(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  return parseArgs({
    args,
    options: { out: text, name: text, jobs: text, signed: text, formulas: flag, lines: flag, book: flag },
    allowPositionals: true,
    strict: true,
  });
}

function processesOf(jobs: string | undefined): number {
  if (jobs === undefined) return Math.max(1, Math.min(4, availableParallelism()));
  const processes = /^\d+$/.test(jobs) ? Number(jobs) : 0;
  if (processes >= 1 && processes <= MOST_PROCESSES) return processes;
  throw new CommandError(`选项 --jobs 的“${jobs}”无法识别，应为 1 至 ${MOST_PROCESSES} 的整数。${USAGE}`);
}

/**
 * The command as it was typed.
 *
 * @param base the folder in which the person stood, which paths start from
 * @throws CommandError naming what is wrong with it and how it goes
 */
export function parseCommand(args: string[], base: string): PacketsCommand {
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
  const [books, ...more] = parsed.positionals;
  const { out, name = null, jobs, signed, formulas = false } = parsed.values;
  const { lines: showLines = false, book: includeBook = false } = parsed.values;
  if (!books) throw new CommandError(`缺少预算书目录。${USAGE}`);
  if (more.length > 0) throw new CommandError(`多余的参数 ${more.join(" ")}。${USAGE}`);
  if (!out) throw new CommandError(`缺少 --out 输出目录。${USAGE}`);
  const date = signed === undefined ? null : printedDate(signed);
  if (signed !== undefined && date === null) {
    throw new CommandError(`选项 --signed 的日期“${signed}”无法识别，应为 2024-02-08 的形式。${USAGE}`);
  }
  return {
    books: resolve(base, books),
    out: resolve(base, out),
    name: name?.trim() || null,
    processes: processesOf(jobs),
    signed: date,
    ...{ formulas, showLines, includeBook },
  };
}
