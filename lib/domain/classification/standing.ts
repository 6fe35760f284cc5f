import type { Code, CodeTree } from "./types";

/**
 * How a code of 项 level stands to a functional code tree: `known`; `doubtful` where it, or a code above it, is in the tree
 * but unsure; `unlisted` where it is not in the tree and the list it would stand in is not known whole, so that it cannot
 * be called wrong; `unknown` where that list is whole. A name that a person gave changes nothing of this.
 */
export type FunctionStanding = "known" | "doubtful" | "unlisted" | "unknown";

const carried = (tree: CodeTree, code: string): Code | undefined => {
  const found = tree.get(code);
  return found?.given ? undefined : found;
};

/** How a functional code of 项 level stands to the tree. */
export function standingOf(tree: CodeTree, code: string): FunctionStanding {
  const levels = [code, code.slice(0, 5), code.slice(0, 3)].map((one) => carried(tree, one));
  if (levels[0]) return levels.some((one) => one?.confidence === "L") ? "doubtful" : "known";
  const above = levels.find((one) => one !== undefined);
  return above && tree.listOf(above.code) === "recalled" ? "unlisted" : "unknown";
}

/** The code and the 款 above it, those of them that the tree has no name for, a 款 first. */
export function namelessIn(tree: CodeTree, code: string): string[] {
  return [code.slice(0, 5), code].filter((one) => !tree.get(one));
}
