import { type DataRow, oneOf, parseRows, requiredCell } from "./rows";
import type { Code, CodeFund, CodeTree, CodeTreeName, Confidence, ListConfidence } from "./types";

export const CONFIDENCES: readonly Confidence[] = ["H", "M", "L"];
const LISTS: readonly ListConfidence[] = ["official", "published", "recalled"];
const FUNDS: readonly CodeFund[] = ["general", "governmentFund", "stateCapital"];
/** The level of a code by how many digits it has. */
export const LEVEL_BY_LENGTH: ReadonlyMap<number, 1 | 2 | 3> = new Map([
  [3, 1],
  [5, 2],
  [7, 3],
]);
const NO_CODES: readonly Code[] = Object.freeze([]);

/** The short Chinese name of each tree, for messages. */
export const CODE_TREE_TITLES: Readonly<Record<CodeTreeName, string>> = {
  function: "支出功能分类",
  departmentEconomic: "部门预算支出经济分类",
  governmentEconomic: "政府预算支出经济分类",
};

const codeError = (name: CodeTreeName, year: number, code: string, why: string) =>
  new Error(`${year} 年${CODE_TREE_TITLES[name]}科目 ${code} ${why}`);

/**
 * Compiles the text of a data file (columns `code,name,confidence` and optionally `fund,since,until,replacedBy,note`) into a frozen
 * tree. Throws an error naming the code when one is malformed, repeated, below the tree's leaf level or without a parent.
 *
 * @param lists how well the list below each code is known, a `ListConfidence` and its codes a line; without it the text is
 *   an official book, whose lists are whole
 * @param book the year of the book that the text was taken from as a whole
 */
export function compileCodeTree(name: CodeTreeName, year: number, text: string, lists = "", book = year): CodeTree {
  const leafLevel = name === "function" ? 3 : 2;
  const fail = (code: string, why: string) => codeError(name, year, code, why);
  const byCode = new Map<string, Code>();
  for (const row of parseRows(text)) {
    const code = toCode(row, name);
    if (code.level > leafLevel) throw fail(code.code, `多于 ${leafLevel} 级`);
    if (byCode.has(code.code)) throw fail(code.code, "重复");
    byCode.set(code.code, code);
  }
  return linked({ name, year, book }, byCode, lists);
}

/**
 * A tree of codes as a kept code book lists them: their names and places, while its lists are taken as they are.
 * Throws an error naming the code that has no parent among them.
 */
export function treeOfCodes(name: CodeTreeName, year: number, codes: readonly Code[]): CodeTree {
  return linked({ name, year, book: year }, new Map(codes.map((code) => [code.code, code])), "");
}

function linked(
  facts: Pick<CodeTree, "name" | "year" | "book">,
  byCode: ReadonlyMap<string, Code>,
  lists: string,
): CodeTree {
  const { name, year } = facts;
  const leafLevel = name === "function" ? 3 : 2;
  const all = Object.freeze([...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1)));
  const childrenOf = new Map<string, Code[]>();
  for (const { code, parent } of all) {
    if (parent !== null && !byCode.has(parent)) throw codeError(name, year, code, `缺少上级科目 ${parent}`);
  }
  for (const code of all) {
    if (code.parent === null) continue;
    const siblings = childrenOf.get(code.parent);
    if (siblings === undefined) childrenOf.set(code.parent, [code]);
    else siblings.push(code);
  }
  for (const siblings of childrenOf.values()) Object.freeze(siblings);
  const known = listsIn(lists, childrenOf);
  return buildTree({ ...facts, leafLevel, all }, byCode, {
    children: (code) => childrenOf.get(code) ?? NO_CODES,
    listOf: (code) => (childrenOf.has(code) ? (known.get(code) ?? "official") : "recalled"),
  });
}

/** The lists by code. Throws when one has no code of its own, or a code with children is in none. */
function listsIn(text: string, childrenOf: ReadonlyMap<string, unknown>): ReadonlyMap<string, ListConfidence> {
  const lists = new Map<string, ListConfidence>();
  for (const line of text.trim().split("\n")) {
    const [word = "", ...codes] = line.split(" ");
    const known = LISTS.find((one) => one === word);
    if (known) for (const code of codes) lists.set(code, known);
  }
  const apart = [...childrenOf.keys()].filter((code) => !lists.has(code));
  const strange = [...lists.keys()].filter((code) => !childrenOf.has(code));
  if (lists.size > 0 && apart.length + strange.length > 0) {
    throw new Error(`科目 ${[...apart, ...strange].join("、")} 的下级科目清单与其可信程度不相符`);
  }
  return lists;
}

function toCode(row: DataRow, tree: CodeTreeName): Code {
  const code = requiredCell(row, "code");
  const level = /^\d+$/.test(code) ? LEVEL_BY_LENGTH.get(code.length) : undefined;
  if (level === undefined) throw new Error(`${CODE_TREE_TITLES[tree]}科目“${code}”应为 3、5 或 7 位数字`);
  const { since, until, replacedBy, note } = row;
  return Object.freeze({
    code,
    name: requiredCell(row, "name"),
    level,
    parent: level === 1 ? null : code.slice(0, -2),
    fund: tree === "function" ? oneOf(row, "fund", FUNDS) : null,
    confidence: oneOf(row, "confidence", CONFIDENCES),
    ...(since === undefined ? {} : { since: Number(since) }),
    ...(until === undefined ? {} : { until: Number(until) }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(note === undefined ? {} : { note }),
  });
}

/**
 * The tree with some codes more, which people gave: their names are found, while the lists of the code book, and how well
 * they are known, stay what they are.
 */
export function withCodes(tree: CodeTree, added: readonly Code[]): CodeTree {
  const all = Object.freeze([...tree.all, ...added].sort((a, b) => (a.code < b.code ? -1 : 1)));
  const byCode = new Map(all.map((code) => [code.code, code]));
  const facts = { name: tree.name, year: tree.year, book: tree.book, leafLevel: tree.leafLevel, all };
  return buildTree(facts, byCode, { children: tree.children, listOf: tree.listOf });
}

function buildTree(
  facts: Pick<CodeTree, "name" | "year" | "book" | "leafLevel" | "all">,
  byCode: ReadonlyMap<string, Code>,
  lists: Pick<CodeTree, "children" | "listOf">,
): CodeTree {
  const ancestors = (code: string): Code[] => {
    const chain: Code[] = [];
    for (let at = byCode.get(code)?.parent ?? null; at !== null; at = byCode.get(at)?.parent ?? null) {
      const above = byCode.get(at);
      if (above !== undefined) chain.unshift(above);
    }
    return chain;
  };
  return Object.freeze({
    ...facts,
    ...lists,
    get: (code: string) => byCode.get(code),
    ancestors,
    path: (code: string) => {
      const self = byCode.get(code);
      if (self === undefined) return code;
      return [...ancestors(code), self].map((step) => `${step.code} ${step.name}`).join(" / ");
    },
    isLeaf: (code: string) => byCode.get(code)?.level === facts.leafLevel,
  });
}

/** Whether a code may be chosen in the tree's year: it has not ended before it and does not begin after it. */
export function isInUse(tree: CodeTree, code: Code): boolean {
  return (code.since ?? tree.year) <= tree.year && tree.year <= (code.until ?? tree.year);
}
