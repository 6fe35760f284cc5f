import { compileCorrespondence } from "./correspondence";
import { correspondenceRows2024 } from "./data/2024/correspondence";
import { departmentEconomicRows2024 } from "./data/2024/department-economic";
import { functionRows2024 } from "./data/2024/function";
import { functionLists2024 } from "./data/2024/function-lists";
import { governmentEconomicRows2024 } from "./data/2024/government-economic";
import { type ImportedCode, textOf } from "./import";
import { CODE_TREE_TITLES, compileCodeTree } from "./tree";
import type { CodeBooks, CodeTree, CodeTreeName } from "./types";

interface CodeBookTexts {
  readonly function: string;
  /** how well the lists of `function` are known; the economic trees are whole */
  readonly functionLists: string;
  readonly departmentEconomic: string;
  readonly governmentEconomic: string;
  readonly correspondence: string;
}

const TEXTS_BY_YEAR: ReadonlyMap<number, CodeBookTexts> = new Map([
  [
    2024,
    {
      function: functionRows2024,
      functionLists: functionLists2024,
      departmentEconomic: departmentEconomicRows2024,
      governmentEconomic: governmentEconomicRows2024,
      correspondence: correspondenceRows2024,
    },
  ],
]);

const TREES = ["function", "departmentEconomic", "governmentEconomic"] as const;

/** A tree of a fiscal year that was imported beside, or in place of, one that comes with the program. */
export interface ImportedTree {
  year: number;
  tree: CodeTreeName;
  sha256: string;
  codes: readonly ImportedCode[];
}

const compiled = new Map<number, CodeBooks>();
const imported = new Map<string, ImportedTree>();
let version = 0;

const keyOf = (year: number, tree: CodeTreeName) => `${year} ${tree}`;

/** The fiscal years whose code books the program carries, ascending. */
export const codeBookYears: readonly number[] = Object.freeze([...TEXTS_BY_YEAR.keys()].sort((a, b) => a - b));

/** The fiscal years that have code books of their own at this moment, ascending. */
export function knownCodeBookYears(): number[] {
  const years = [...codeBookYears, ...[...imported.values()].map(({ year }) => year)];
  return [...new Set(years)].sort((a, b) => a - b);
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

/** Grows whenever a tree is registered: part of the key of whatever is remembered of codes. */
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

/** A tree of its own of the year, else that of the latest year before. */
function treeOf(name: CodeTreeName, year: number): CodeTree {
  const years = knownCodeBookYears().filter((one) => one <= year);
  for (const one of years.reverse()) {
    const own = imported.get(keyOf(one, name));
    if (own) return compileCodeTree(name, one, textOf(own.codes));
    const texts = TEXTS_BY_YEAR.get(one);
    if (texts) return compileCodeTree(name, one, texts[name], name === "function" ? texts.functionLists : "");
  }
  throw new Error(`${year} 年及以前没有${CODE_TREE_TITLES[name]}`);
}

function compile(year: number): CodeBooks {
  const [functions, departmentEconomic, governmentEconomic] = TREES.map((name) => treeOf(name, year)) as [
    CodeTree,
    CodeTree,
    CodeTree,
  ];
  const correspondence = [...TEXTS_BY_YEAR].filter(([one]) => one <= year).at(-1)?.[1].correspondence ?? "";
  const isOwn = TREES.some((name) => imported.has(keyOf(year, name))) || !TEXTS_BY_YEAR.has(year);
  return Object.freeze({
    year,
    function: functions,
    departmentEconomic,
    governmentEconomic,
    correspondence: compileCorrespondence(correspondence, departmentEconomic, governmentEconomic, isOwn),
  });
}
