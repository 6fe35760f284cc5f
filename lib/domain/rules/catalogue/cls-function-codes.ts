import type { CodeFund, CodeTree } from "../../classification";

/**
 * How a functional code stands to the code tree: `known`; `unlisted` when the tree carries nothing below the code's 款
 * or 类, so that an unknown 项 is no proof of an error; `unknown` when its neighbours are listed and it is not.
 */
export type FunctionStanding = "known" | "unlisted" | "unknown";

/** How a functional code of 项 level stands to the tree. */
export function standingOf(tree: CodeTree, code: string): FunctionStanding {
  if (tree.isLeaf(code)) return "known";
  for (const digits of [5, 3]) {
    const above = tree.get(code.slice(0, digits));
    if (above) return tree.children(above.code).length === 0 ? "unlisted" : "unknown";
  }
  return "unknown";
}

/**
 * The budget a functional code is for; of an unlisted one that of its 款. Null when neither is known: a 类 without listed
 * 款 tells nothing, as 232 holds general and 专项债务 interest alike.
 */
export function fundOf(tree: CodeTree, code: string): CodeFund | null {
  if (standingOf(tree, code) === "unknown") return null;
  return (tree.get(code) ?? tree.get(code.slice(0, 5)))?.fund ?? null;
}
