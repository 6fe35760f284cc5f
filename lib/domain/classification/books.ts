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

const keyOf = (year: number, name: CodeTreeName | CodeTableName) => `${year} ${name}`;

/** The fiscal years whose code books the program carries, ascending. */
export const codeBookYears: readonly number[] = Object.freeze([FIRST, ...CHANGES.keys()]);

/**
 * The code books of 政府收支分类科目 by fiscal year: those that the program carries, and what was imported beside them or in
 * their place. A value: what is imported later makes another library.
 */
export class CodeLibrary {
  readonly #compiled = new Map<number, CodeBooks>();
  readonly #imported: ReadonlyMap<string, ImportedTree>;
  readonly #tables: ReadonlyMap<string, ImportedTable>;
  /** the fiscal years that have code books of their own, ascending */
  readonly years: readonly number[];
  /** the fiscal years of which the functional codes are known as a whole, ascending */
  readonly wholeYears: readonly number[];
  /** the same text for the same imports */
  readonly key: string;

  constructor(trees: readonly ImportedTree[] = [], tables: readonly ImportedTable[] = []) {
    this.#imported = new Map(trees.map((one) => [keyOf(one.year, one.tree), one]));
    this.#tables = new Map(tables.map((one) => [keyOf(one.year, one.table), one]));
    const years = trees.map(({ year }) => year);
    const whole = trees.filter(({ tree }) => tree === "function").map(({ year }) => year);
    this.years = [...new Set([...codeBookYears, ...years])].sort((a, b) => a - b);
    this.wholeYears = [...new Set([FIRST, ...whole])].sort((a, b) => a - b);
    const hashes = [...this.#imported, ...this.#tables].map(([name, { sha256 }]) => `${name} ${sha256}`);
    this.key = hashes.sort().join(", ");
  }

  /**
   * The code books of a fiscal year, compiled at the first call and the same frozen object from then on. A tree that was not
   * imported for the year is that of the latest year before.
   * Throws when no tree is of that year; the message lists the years there are.
   */
  of(year: number): CodeBooks {
    const known = this.#compiled.get(year);
    if (known !== undefined) return known;
    if (!this.years.includes(year)) {
      throw new Error(`没有 ${year} 年的政府收支分类科目；现有：${this.years.join("、")}`);
    }
    const books = this.#compile(year);
    this.#compiled.set(year, books);
    return books;
  }

  /** The functional codes of a fiscal year, of its own code book alone; undefined when that is not there. */
  functionsOf(year: number): CodeTree | undefined {
    if (!this.years.includes(year)) return undefined;
    const tree = this.of(year).function;
    return tree.year === year ? tree : undefined;
  }

  /** How many rows a table has that was imported for a year; 0 when none was. */
  rowsIn(year: number, table: CodeTableName): number {
    return this.#tables.get(keyOf(year, table))?.rows.length ?? 0;
  }

  /**
   * A tree of a year: as it was imported for it, else as it was the year before, with what is known to have changed. The
   * economic trees have not changed since 2022.
   */
  #textIn(name: CodeTreeName, year: number): { text: TreeText; year: number } {
    const own = this.#imported.get(keyOf(year, name));
    if (own) return { text: { rows: textOf(own.codes), lists: "", book: year }, year };
    if (year === FIRST) return { text: CARRIED[name], year };
    if (year < FIRST) throw new Error(`${year} 年及以前没有${CODE_TREE_TITLES[name]}`);
    const before = this.#textIn(name, year - 1);
    const changes = CHANGES.get(year);
    if (changes === undefined) return before;
    return { text: name === "function" ? carriedTo(year, before.text, changes) : before.text, year };
  }

  #treeOf(name: CodeTreeName, wanted: number): CodeTree {
    const { text, year } = this.#textIn(name, wanted);
    return compileCodeTree(name, year, text.rows, text.lists, text.book);
  }

  /** The correspondence that was imported for the year or the latest before it, else the one that comes with the program. */
  #correspondenceFor(year: number, department: CodeTree, government: CodeTree): Correspondence {
    const years = [...this.#tables.values()].flatMap((one) => (one.table === "correspondence" ? one.year : []));
    const latest = Math.max(...years.filter((one) => one <= year));
    const own = this.#tables.get(keyOf(latest, "correspondence"));
    const text = own
      ? ["economic,appliesTo,governmentEconomic,confidence", ...own.rows.map((row) => `${row.join(",")},H`)].join("\n")
      : correspondenceRows2024;
    const isChanged = own || year !== FIRST || TREES.some((name) => this.#imported.has(keyOf(year, name)));
    return compileCorrespondence(text, department, government, isChanged !== false);
  }

  #successionsFor(year: number): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const [before = "", now = ""] of this.#tables.get(keyOf(year, "succession"))?.rows ?? []) {
      found.set(before, [...(found.get(before) ?? []), now]);
    }
    return found;
  }

  #compile(year: number): CodeBooks {
    const [functions, departmentEconomic, governmentEconomic] = TREES.map((name) => this.#treeOf(name, year)) as [
      CodeTree,
      CodeTree,
      CodeTree,
    ];
    return Object.freeze({
      year,
      function: functions,
      departmentEconomic,
      governmentEconomic,
      correspondence: this.#correspondenceFor(year, departmentEconomic, governmentEconomic),
      successions: this.#successionsFor(year),
    });
  }
}

/** What the program carries, with nothing imported. */
export const CARRIED_CODES = new CodeLibrary();
