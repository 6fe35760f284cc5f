import { type Sound, soundMatch, soundsOf } from "./sounds";
import { isInUse } from "./tree";
import type { Code, CodeTree } from "./types";

interface Entry {
  readonly code: Code;
  readonly name: string;
  readonly sounds: readonly Sound[];
}

/** The order of results: the better the match, the smaller the rank. */
const RANK = { exactCode: 0, codeStarts: 1, nameStarts: 2, soundStarts: 3, nameContains: 4, soundContains: 5 };

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
 * Best first: the code itself, code begins, name begins, pinyin begins, name contains, pinyin contains; then code order.
 * Nothing is found for a blank query. `filter` narrows what may be offered (for instance to leaves), `limit` defaults to 20.
 */
export function searchCodes(
  tree: CodeTree,
  query: string,
  options: { limit?: number; filter?: (code: Code) => boolean } = {},
): Code[] {
  const pieces = foldText(query).match(/\d+|[a-z]+|[^\da-z]+/g);
  if (pieces === null) return [];
  const { limit = 20, filter } = options;
  const found: Code[][] = Object.values(RANK).map(() => []);
  for (const entry of entriesOf(tree)) {
    const rank = rankOf(entry, pieces);
    if (rank !== null && (filter === undefined || filter(entry.code))) found[rank]?.push(entry.code);
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
  const at = name.indexOf(piece);
  if (at < 0) return null;
  return at === 0 ? RANK.nameStarts : RANK.nameContains;
}

function rankOfLetters({ sounds }: Entry, piece: string): number | null {
  const place = soundMatch(sounds, piece);
  if (place === null) return null;
  return place === 0 ? RANK.soundStarts : RANK.soundContains;
}
