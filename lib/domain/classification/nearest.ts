import { isInUse } from "./tree";
import type { Code, CodeTree } from "./types";

/** Longer than any code: what stands behind can only be rubbish, and the comparison stays cheap for it. */
const COMPARED_LENGTH = 12;

/**
 * The codes a wrong code was most likely meant to be, for 「没有科目 3021，最接近的是 …」. Only codes an amount may stand on
 * (leaves in use in the tree's year) are offered. Codes sharing the longest 类/款 with the wrong one come first, then the
 * smallest edit distance (two neighbouring digits swapped count 1), then the ones with the same digits (a swap is the
 * likelier slip), then code order. Full-width digits and blanks are tolerated; a blank code has no neighbours.
 */
export function nearestCodes(tree: CodeTree, wrong: string, limit = 3): Code[] {
  const typed = wrong.normalize("NFKC").replace(/\s/g, "").slice(0, COMPARED_LENGTH);
  if (typed === "") return [];
  const digits = sortedDigits(typed);
  return tree.all
    .filter((code) => code.level === tree.leafLevel && isInUse(tree, code))
    .map((code) => ({
      code,
      shared: sharedLevels(typed, code),
      distance: editDistance(typed, code.code),
      otherDigits: sortedDigits(code.code) === digits ? 0 : 1,
    }))
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance || a.otherDigits - b.otherDigits)
    .slice(0, Math.max(0, limit))
    .map(({ code }) => code);
}

/** How many levels above the code begin the typed text: `2010391` shares 201 and 20103 with 2010301. */
function sharedLevels(typed: string, code: Code): number {
  let level = code.level - 1;
  while (level > 0 && !typed.startsWith(code.code.slice(0, 1 + 2 * level))) level--;
  return level;
}

function sortedDigits(text: string): string {
  return [...text].sort().join("");
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(twoBack, j - 2) + 1);
      current.push(best);
    }
    twoBack = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
