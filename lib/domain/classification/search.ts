import { type Sound, soundMatch, soundsOf, soundsWhole } from "./sounds";
import { isInUse } from "./tree";
import type { Code, CodeTree } from "./types";

interface Entry {
  readonly code: Code;
  readonly name: string;
  readonly sounds: readonly Sound[];
}

/** The order of results: the better the match, the smaller the rank. */
const RANK = {
  exactCode: 0,
  exactName: 1,
  exactSound: 2,
  codeStarts: 3,
  nameStarts: 4,
  soundStarts: 5,
  nameContains: 6,
  soundContains: 7,
};

/** How what was typed stands to a code: it is its number, name or pinyin; one of them begins with it; or merely holds it. */
export type CodeMatch = "exact" | "begins" | "contains";

/** A code that was found, and how well. */
export interface MatchedCode {
  readonly code: Code;
  readonly match: CodeMatch;
}

function matchOf(rank: number): CodeMatch {
  if (rank < RANK.codeStarts) return "exact";
  return rank < RANK.nameContains ? "begins" : "contains";
}

const entriesByTree = new WeakMap<CodeTree, readonly Entry[]>();

function entriesOf(tree: CodeTree): readonly Entry[] {
  const known = entriesByTree.get(tree);
  if (known !== undefined) return known;
  const entries = tree.all
    .filter((code) => isInUse(tree, code))
    .map((code) => {
      const name = foldText(code.name);
      return { code, name, sounds: soundsOf(name) };
    });
  entriesByTree.set(tree, entries);
  return entries;
}

/** Half-width, lower case, ü as v, without blanks and punctuation, so that 因公出国境 finds 因公出国（境）费用. */
function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The codes in use in the tree's year that a clerk's typing may mean: the beginning of the code, a part of the name, pinyin
 * initials (every reading of a polyphonic character: 行政 is xz and hz) or full pinyin, and mixtures (`公务jd`,
 * `30217公务接待费`), every piece of which must match. Blanks, punctuation, case and full-width forms do not matter.
 * Best first: the code itself, the whole name, the whole name in pinyin; code begins, name begins, pinyin begins; name
 * contains, pinyin contains; then code order. Nothing is found for a blank query. `filter` narrows what may be offered (for
 * instance to leaves), `limit` defaults to 20.
 */
export function searchCodes(
  tree: CodeTree,
  query: string,
  options: { limit?: number; filter?: (code: Code) => boolean } = {},
): Code[] {
  return matchCodes(tree, query, options).map(({ code }) => code);
}

/** `searchCodes`, with how well each code matches. */
export function matchCodes(
  tree: CodeTree,
  query: string,
  options: { limit?: number; filter?: (code: Code) => boolean } = {},
): MatchedCode[] {
  const pieces = foldText(query).match(/\d+|[a-z]+|[^\da-z]+/g);
  if (pieces === null) return [];
  const { limit = 20, filter } = options;
  const found: MatchedCode[][] = Object.values(RANK).map(() => []);
  for (const entry of entriesOf(tree)) {
    const rank = rankOf(entry, pieces);
    if (rank === null || filter?.(entry.code) === false) continue;
    found[rank]?.push({ code: entry.code, match: matchOf(rank) });
  }
  return found.flat().slice(0, Math.max(0, limit));
}

/** The rank of the piece that matches worst, or null when one does not match. */
function rankOf(entry: Entry, pieces: readonly string[]): number | null {
  let worst: number = RANK.exactCode;
  for (const piece of pieces) {
    const rank = /^[a-z]/.test(piece) ? rankOfLetters(entry, piece) : rankOfText(entry, piece);
    if (rank === null) return null;
    worst = Math.max(worst, rank);
  }
  return worst;
}

function rankOfText({ code, name }: Entry, piece: string): number | null {
  if (code.code.startsWith(piece)) return code.code === piece ? RANK.exactCode : RANK.codeStarts;
  if (name === piece) return RANK.exactName;
  const at = name.indexOf(piece);
  if (at < 0) return null;
  return at === 0 ? RANK.nameStarts : RANK.nameContains;
}

function rankOfLetters({ sounds }: Entry, piece: string): number | null {
  if (soundsWhole(sounds, piece)) return RANK.exactSound;
  const place = soundMatch(sounds, piece);
  if (place === null) return null;
  return place === 0 ? RANK.soundStarts : RANK.soundContains;
}
