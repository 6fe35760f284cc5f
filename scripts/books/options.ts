import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const USAGE = [
  "用法：npm run books -- import 预算书或目录… [--replace]",
  "      npm run books -- export 输出目录 [--year 年度] [--department 部门编码]…",
].join("\n");

/** Why the command cannot do its work; `message` is what it says. */
export class CommandError extends Error {}

/** Books from files into the database. */
export interface ImportCommand {
  kind: "import";
  /** as they were typed */
  paths: string[];
  /** whether a draft that is there and differs is replaced */
  replace: boolean;
  /** the folder in which the person stood, which paths start from */
  base: string;
}

/** Books from the database into files. */
export interface ExportCommand {
  kind: "export";
  out: string;
  year: number | null;
  /** codes; none: of all */
  departments: string[];
}

const VALUES: Readonly<Record<string, string>> = { "--year": "年度", "--department": "部门编码" };

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        replace: { type: "boolean" },
        year: { type: "string" },
        department: { type: "string", multiple: true },
      },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : "")?.[1]?.split(/[ ,=]/)[0] ?? "";
    const missing = VALUES[option];
    throw new CommandError(`${missing ? `选项 ${option} 后缺少${missing}` : `无法识别的选项 ${option}`}。\n${USAGE}`);
  }
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new CommandError(`选项 --year 的年度“${text}”无法识别，应为四位年份，如 2027。\n${USAGE}`);
}

/** @throws CommandError for what cannot be understood */
export function parseCommand(args: string[], base: string): ImportCommand | ExportCommand {
  const { values, positionals } = parsed(args);
  const [kind, ...paths] = positionals;
  const { replace = false, year, department: departments = [] } = values;
  if (kind === "import") {
    if (year !== undefined || departments.length > 0) {
      throw new CommandError(`--year 和 --department 只用于 export。\n${USAGE}`);
    }
    if (paths.length === 0) throw new CommandError(`缺少预算书文件或目录。\n${USAGE}`);
    return { kind, paths, replace, base };
  }
  if (kind !== "export") throw new CommandError(`应写明 import 或 export。\n${USAGE}`);
  if (replace) throw new CommandError(`--replace 只用于 import。\n${USAGE}`);
  const [out, ...more] = paths;
  if (out === undefined) throw new CommandError(`缺少输出目录。\n${USAGE}`);
  if (more.length > 0) throw new CommandError(`多余的参数 ${more.join(" ")}。\n${USAGE}`);
  return { kind, out: resolve(base, out), year: yearOf(year), departments };
}
