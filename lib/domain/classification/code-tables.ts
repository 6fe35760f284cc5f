import type { CodeTableName } from "./books";
import type { CodeFault } from "./import";
import { CODE_TREE_TITLES, isInUse } from "./tree";
import type { CodeBooks, CodeTree, CorrespondenceRow } from "./types";

/** The short Chinese name of each table between codes. */
export const CODE_TABLE_TITLES: Readonly<Record<CodeTableName, string>> = {
  correspondence: "部门与政府支出经济分类对应关系",
  succession: "新旧科目对照表",
};

/** One line of a file with a table, as it stands there. */
export interface TableLine {
  /** of the file, from 1 */
  line: number;
  from: string;
  to: string;
  /** 适用单位 of a correspondence; blank: all */
  appliesTo: string;
}

/** A table as it is stored, with every fault of its file, and in words what it says that was not known before. */
export interface ReadTable {
  rows: string[][];
  faults: CodeFault[];
  differences: string[];
}

const APPLIES: readonly (readonly [RegExp, CorrespondenceRow["appliesTo"]])[] = [
  [/^(?:全部|所有|各类)?(?:单位)?$|^all$/i, "all"],
  [/^(?:行政|参公|机关)|administrative/i, "administrative"],
  [/^事业|institution/i, "institution"],
];

const APPLIES_TERMS: Readonly<Record<CorrespondenceRow["appliesTo"], string>> = {
  all: "",
  administrative: "（行政、参公单位）",
  institution: "（事业单位）",
};

/** `2014004 信访业务` → 2014004: tables mostly write both. */
const codeIn = (text: string) => /^\d+/.exec(text.trim())?.[0] ?? text.trim();

const label = (tree: CodeTree, code: string) => `${code} ${tree.get(code)?.name ?? ""}`.trim();

function leafFault(tree: CodeTree, code: string, year: number): string | null {
  const known = tree.get(code);
  if (known && tree.isLeaf(code) && isInUse(tree, known)) return null;
  return `“${code}”不是 ${year} 年${CODE_TREE_TITLES[tree.name]}中可以列支的科目`;
}

/** Reads the lines of a file as 部门预算支出经济分类款 → 政府预算支出经济分类款 by kind of unit, every fault at once. */
export function readCorrespondence(lines: readonly TableLine[], books: CodeBooks): ReadTable {
  const { departmentEconomic, governmentEconomic, year } = books;
  const faults: CodeFault[] = [];
  const rows: string[][] = [];
  const key = (row: readonly string[]) => row.join(" ");
  for (const { line, ...cells } of lines) {
    const [from, to] = [codeIn(cells.from), codeIn(cells.to)];
    const applies = APPLIES.find(([pattern]) => pattern.test(cells.appliesTo.trim()))?.[1];
    const row = [from, applies ?? "all", to];
    const fault =
      leafFault(departmentEconomic, from, year) ??
      leafFault(governmentEconomic, to, year) ??
      (applies ? null : `适用单位“${cells.appliesTo}”应为行政单位、事业单位或全部`) ??
      (rows.some((one) => key(one) === key(row)) ? `${from} 与 ${to} 的对应关系重复` : null);
    if (fault) faults.push({ line, message: fault });
    else rows.push(row);
  }
  if (lines.length === 0) faults.push({ line: 1, message: "文件中没有对应关系" });
  return { rows, faults, differences: correspondenceWords(rows, books) };
}

function correspondenceWords(rows: readonly string[][], books: CodeBooks): string[] {
  const { departmentEconomic, governmentEconomic, correspondence } = books;
  const words = ([from = "", applies = "", to = ""]: readonly string[]) =>
    `${label(departmentEconomic, from)} → ${label(governmentEconomic, to)}${APPLIES_TERMS[applies as CorrespondenceRow["appliesTo"]]}`;
  const known = new Set(correspondence.all.map((row) => words([row.economic, row.appliesTo, row.governmentEconomic])));
  const now = new Set(rows.map(words));
  return [
    ...[...now].filter((one) => !known.has(one)).map((one) => `新增 ${one}`),
    ...[...known].filter((one) => !now.has(one)).map((one) => `取消 ${one}`),
  ];
}

const treesOf = ({ function: functions, departmentEconomic, governmentEconomic }: CodeBooks) => [
  functions,
  departmentEconomic,
  governmentEconomic,
];

/** The tree that a code is of by its first digit: 2 功能, 3 部门经济, 5 政府经济. */
function treeFor(books: CodeBooks, code: string): CodeTree | undefined {
  return treesOf(books)["235".indexOf(code.slice(0, 1))];
}

/**
 * Reads the lines of a file as codes of last year → codes of this year, every fault at once. A blank old code is the one of
 * the line above, as in merged cells; several lines with one old code are several that took its place.
 */
export function readSuccession(lines: readonly TableLine[], before: CodeBooks, now: CodeBooks): ReadTable {
  const faults: CodeFault[] = [];
  const rows: string[][] = [];
  let above = "";
  for (const { line, ...cells } of lines) {
    const [from, to] = [codeIn(cells.from) || above, codeIn(cells.to)];
    above = from;
    const fault = successionFault(from, to, before, now);
    if (fault) faults.push({ line, message: fault });
    else rows.push([from, to]);
  }
  if (lines.length === 0) faults.push({ line: 1, message: "文件中没有新旧科目" });
  const differences = rows.map(([from = "", to = ""]) => {
    const [old, tree] = [treeFor(before, from), treeFor(now, to)];
    return `${old ? label(old, from) : from} → ${tree ? label(tree, to) : to}`;
  });
  return { rows, faults, differences };
}

function successionFault(from: string, to: string, before: CodeBooks, now: CodeBooks): string | null {
  const [old, tree] = [treeFor(before, from), treeFor(now, to)];
  if (!old) return `旧科目“${from}”应为功能分类或经济分类科目编码`;
  const isKnown = old.get(from) !== undefined || old.listOf(from.slice(0, -2)) === "recalled";
  if (!isKnown) return `旧科目 ${from} 不在 ${before.year} 年${CODE_TREE_TITLES[old.name]}中`;
  if (to === "") return `旧科目 ${from} 没有填写新科目`;
  if (tree?.name !== old.name) return `新科目“${to}”与旧科目 ${from} 不是同一类科目`;
  const code = tree.get(to);
  return code && isInUse(tree, code) ? null : `新科目 ${to} 不在 ${now.year} 年${CODE_TREE_TITLES[tree.name]}中`;
}
