import { CODE_TREE_TITLES } from "./tree";
import type { CodeFund, CodeTree, CodeTreeName } from "./types";

/** One code of an imported tree. */
export interface ImportedCode {
  code: string;
  name: string;
  /** functional codes only */
  fund: CodeFund | null;
}

/** One line of a file, as it stands there. */
export interface CodeRow {
  /** of the file, from 1 */
  line: number;
  code: string;
  name: string;
  /** 预算: 一般公共预算, 政府性基金预算 or 国有资本经营预算; blank to take it from the year before */
  fund: string;
}

/** What is wrong with one line. */
export interface CodeFault {
  line: number;
  message: string;
}

const FUNDS: readonly (readonly [string, CodeFund])[] = [
  ["一般公共", "general"],
  ["政府性基金", "governmentFund"],
  ["国有资本", "stateCapital"],
];

const MOST_NAME = 60;

/** Codes as the text that a tree is compiled from. */
export function textOf(codes: readonly ImportedCode[]): string {
  return ["code,name,confidence,fund", ...codes.map(({ code, name, fund }) => `${code},${name},H,${fund ?? ""}`)].join(
    "\n",
  );
}

/** The fund that is written, else that of the code or of its siblings in the year before, else the general budget. */
function fundOf({ code, fund }: CodeRow, before: CodeTree): CodeFund | null {
  if (before.name !== "function") return null;
  if (fund !== "") return FUNDS.find(([begin]) => fund.startsWith(begin))?.[1] ?? null;
  const same = before.get(code)?.fund;
  return same ?? before.children(code.slice(0, -2))[0]?.fund ?? before.get(code.slice(0, -2))?.fund ?? "general";
}

function faultOf(row: CodeRow, seen: ReadonlySet<string>, all: ReadonlySet<string>, tree: CodeTreeName): string | null {
  const { code, name, fund } = row;
  const lengths = tree === "function" ? [3, 5, 7] : [3, 5];
  const title = CODE_TREE_TITLES[tree];
  if (!/^\d+$/.test(code) || !lengths.includes(code.length)) {
    return `${title}科目编码“${code}”应为 ${lengths.join("、")} 位数字`;
  }
  if (seen.has(code)) return `科目 ${code} 重复`;
  if (name === "") return `科目 ${code} 没有名称`;
  if (name.length > MOST_NAME || /[,\n\r"]/.test(name)) {
    return `科目 ${code} 的名称应不超过 ${MOST_NAME} 字，不含半角逗号、引号和换行`;
  }
  if (code.length > 3 && !all.has(code.slice(0, -2))) return `科目 ${code} 缺少上级科目 ${code.slice(0, -2)}`;
  const isFund = fund === "" || FUNDS.some(([begin]) => fund.startsWith(begin));
  return tree === "function" && !isFund
    ? `科目 ${code} 的预算“${fund}”应为一般公共预算、政府性基金预算或国有资本经营预算`
    : null;
}

/**
 * Reads the lines of a file as a tree, every fault at once.
 *
 * @param before the tree of the year before, from which a blank 预算 is taken
 * @returns the codes in code order; `faults` is empty when they are sound
 */
export function readCodes(
  rows: readonly CodeRow[],
  tree: CodeTreeName,
  before: CodeTree,
): { codes: ImportedCode[]; faults: CodeFault[] } {
  const all = new Set(rows.map(({ code }) => code));
  const seen = new Set<string>();
  const faults: CodeFault[] = [];
  const codes: ImportedCode[] = [];
  for (const row of rows) {
    const message = faultOf(row, seen, all, tree);
    if (message) faults.push({ line: row.line, message });
    else codes.push({ code: row.code, name: row.name, fund: fundOf(row, before) });
    seen.add(row.code);
  }
  if (rows.length === 0) faults.push({ line: 1, message: "文件中没有科目" });
  return { codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)), faults };
}

/** What became of the codes from one year to another. */
export interface CodeDifference {
  added: ImportedCode[];
  removed: { code: string; name: string }[];
  renamed: { code: string; before: string; after: string }[];
  /** the same name alone under another code: the 科目 was moved */
  moved: { name: string; before: string; after: string }[];
}

/** Compares a tree with codes of another year. A leaf whose name went and came back once is moved, not removed and added. */
export function differences(before: CodeTree, after: readonly ImportedCode[]): CodeDifference {
  const now = new Map(after.map((code) => [code.code, code]));
  const gone = before.all.filter(({ code, until }) => !now.has(code) && until === undefined);
  const come = after.filter(({ code }) => !before.get(code));
  const once = <T extends { name: string }>(rows: readonly T[], name: string) => {
    const found = rows.filter((row) => row.name === name);
    return found.length === 1 ? found[0] : undefined;
  };
  const moved = gone.flatMap(({ code, name }) => {
    const to = once(gone, name) && once(come, name);
    return to && to.code.length === code.length ? [{ name, before: code, after: to.code }] : [];
  });
  const [from, to] = [new Set(moved.map((one) => one.before)), new Set(moved.map((one) => one.after))];
  return {
    added: come.filter(({ code }) => !to.has(code)),
    removed: gone.filter(({ code }) => !from.has(code)).map(({ code, name }) => ({ code, name })),
    renamed: after.flatMap(({ code, name }) => {
      const old = before.get(code)?.name;
      return old !== undefined && old !== name ? [{ code, before: old, after: name }] : [];
    }),
    moved,
  };
}

/** A difference in sentences, one a code. */
export function differenceWords({ added, removed, renamed, moved }: CodeDifference): string[] {
  return [
    ...added.map(({ code, name }) => `新增 ${code} ${name}`),
    ...removed.map(({ code, name }) => `取消 ${code} ${name}`),
    ...renamed.map(({ code, before, after }) => `${code} 由“${before}”改名为“${after}”`),
    ...moved.map(({ name, before, after }) => `${name} 由 ${before} 调整为 ${after}`),
  ];
}
