import { carriedTo, type TreeText } from "./carried";
import { compileCorrespondence } from "./correspondence";
import { correspondenceRows2024 } from "./data/2024/correspondence";
import { departmentEconomicRows2024 } from "./data/2024/department-economic";
import { functionRows2024 } from "./data/2024/function";
import { functionLists2024 } from "./data/2024/function-lists";
import { governmentEconomicRows2024 } from "./data/2024/government-economic";
import { functionChanges2025 } from "./data/2025/changes";
import { type ImportedCode, textOf } from "./import";
import { CODE_TREE_TITLES, compileCodeTree } from "./tree";
import type { CodeBooks, CodeTree, CodeTreeName, Correspondence } from "./types";

/** The year of the books that the program carries as a whole. */
const FIRST = 2024;

const CARRIED: Readonly<Record<CodeTreeName, TreeText>> = {
  function: { rows: functionRows2024, lists: functionLists2024, book: FIRST },
  departmentEconomic: { rows: departmentEconomicRows2024, lists: "", book: FIRST },
  governmentEconomic: { rows: governmentEconomicRows2024, lists: "", book: FIRST },
};

/** What is known to have changed in 支出功能分类 since the year before. Nothing public was found of 2026 and 2027. */
const CHANGES: ReadonlyMap<number, string> = new Map([
  [2025, functionChanges2025],
  [2026, ""],
  [2027, ""],
]);

const TREES = ["function", "departmentEconomic", "governmentEconomic"] as const;

/** A tree of a fiscal year that was imported beside, or in place of, one that comes with the program. */
export interface ImportedTree {
  year: number;
  tree: CodeTreeName;
  sha256: string;
  codes: readonly ImportedCode[];
}

/** Tables between codes: 部门预算支出经济分类 to 政府预算支出经济分类, and codes of the year before to those of the year. */
export const CODE_TABLES = ["correspondence", "succession"] as const;
export type CodeTableName = (typeof CODE_TABLES)[number];

/** A table of a fiscal year that was imported. */
export interface ImportedTable {
  year: number;
  table: CodeTableName;
  sha256: string;
  /** of a correspondence 部门 code, `appliesTo`, 政府 code; of a succession the code before and the code now */
  rows: readonly (readonly string[])[];
}

const compiled = new Map<number, CodeBooks>();
const imported = new Map<string, ImportedTree>();
const tables = new Map<string, ImportedTable>();
let version = 0;

const keyOf = (year: number, name: CodeTreeName | CodeTableName) => `${year} ${name}`;

/** The fiscal years whose code books the program carries, ascending. */
export const codeBookYears: readonly number[] = Object.freeze([FIRST, ...CHANGES.keys()]);

/** The fiscal years that have code books of their own at this moment, ascending. */
export function knownCodeBookYears(): number[] {
  const years = [...codeBookYears, ...[...imported.values()].map(({ year }) => year)];
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The fiscal years of which the functional codes are known as a whole at this moment, ascending. */
export function wholeCodeBookYears(): number[] {
  const years = [...imported.values()].filter(({ tree }) => tree === "function").map(({ year }) => year);
  return [...new Set([FIRST, ...years])].sort((a, b) => a - b);
}

/**
 * Makes imported trees those of their years from now on, on the server and in the browser alike. A tree that is known by
 * its hash costs nothing.
 */
export function registerCodeTrees(trees: readonly ImportedTree[]): void {
  const fresh = trees.filter(({ year, tree, sha256 }) => imported.get(keyOf(year, tree))?.sha256 !== sha256);
  if (fresh.length === 0) return;
  for (const tree of fresh) imported.set(keyOf(tree.year, tree.tree), tree);
  compiled.clear();
  version++;
}

/** Makes imported tables those of their years from now on, as `registerCodeTrees` does with trees. */
export function registerCodeTables(fresh: readonly ImportedTable[]): void {
  const changed = fresh.filter(({ year, table, sha256 }) => tables.get(keyOf(year, table))?.sha256 !== sha256);
  if (changed.length === 0) return;
  for (const table of changed) tables.set(keyOf(table.year, table.table), table);
  compiled.clear();
  version++;
}

/** Grows whenever a tree or a table is registered: part of the key of whatever is remembered of codes. */
export function codeBooksVersion(): number {
  return version;
}

/**
 * The code books of 政府收支分类科目 for a fiscal year, compiled at the first call and the same frozen object until a tree is
 * registered. A tree that was not imported for the year is that of the latest year before.
 * Throws when no tree is of that year; the message lists the years there are.
 */
export function codeBooks(year: number): CodeBooks {
  const known = compiled.get(year);
  if (known !== undefined) return known;
  if (!knownCodeBookYears().includes(year)) {
    throw new Error(`没有 ${year} 年的政府收支分类科目；现有：${knownCodeBookYears().join("、")}`);
  }
  const books = compile(year);
  compiled.set(year, books);
  return books;
}

/** The functional codes of a fiscal year, of its own code book alone; undefined when that is not there. */
export function functionsOfYear(year: number): CodeTree | undefined {
  if (!knownCodeBookYears().includes(year)) return undefined;
  const tree = codeBooks(year).function;
  return tree.year === year ? tree : undefined;
}

/**
 * A tree of a year: as it was imported for it, else as it was the year before, with what is known to have changed. The
 * economic trees have not changed since 2022.
 */
function textIn(name: CodeTreeName, year: number): { text: TreeText; year: number } {
  const own = imported.get(keyOf(year, name));
  if (own) return { text: { rows: textOf(own.codes), lists: "", book: year }, year };
  if (year === FIRST) return { text: CARRIED[name], year };
  if (year < FIRST) throw new Error(`${year} 年及以前没有${CODE_TREE_TITLES[name]}`);
  const before = textIn(name, year - 1);
  const changes = CHANGES.get(year);
  if (changes === undefined) return before;
  return { text: name === "function" ? carriedTo(year, before.text, changes) : before.text, year };
}

function treeOf(name: CodeTreeName, wanted: number): CodeTree {
  const { text, year } = textIn(name, wanted);
  return compileCodeTree(name, year, text.rows, text.lists, text.book);
}

/** The correspondence that was imported for the year or the latest before it, else the one that comes with the program. */
function correspondenceFor(year: number, department: CodeTree, government: CodeTree): Correspondence {
  const years = [...tables.values()].flatMap((one) => (one.table === "correspondence" ? one.year : []));
  const latest = Math.max(...years.filter((one) => one <= year));
  const own = tables.get(keyOf(latest, "correspondence"));
  const text = own
    ? ["economic,appliesTo,governmentEconomic,confidence", ...own.rows.map((row) => `${row.join(",")},H`)].join("\n")
    : correspondenceRows2024;
  const isChanged = own || year !== FIRST || TREES.some((name) => imported.has(keyOf(year, name)));
  return compileCorrespondence(text, department, government, isChanged !== false);
}

function successionsFor(year: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [before = "", now = ""] of tables.get(keyOf(year, "succession"))?.rows ?? []) {
    found.set(before, [...(found.get(before) ?? []), now]);
  }
  return found;
}

function compile(year: number): CodeBooks {
  const [functions, departmentEconomic, governmentEconomic] = TREES.map((name) => treeOf(name, year)) as [
    CodeTree,
    CodeTree,
    CodeTree,
  ];
  return Object.freeze({
    year,
    function: functions,
    departmentEconomic,
    governmentEconomic,
    correspondence: correspondenceFor(year, departmentEconomic, governmentEconomic),
    successions: successionsFor(year),
  });
}
