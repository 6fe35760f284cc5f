import { differences } from "./import";
import { isInUse } from "./tree";
import type { Code, CodeTree } from "./types";

/**
 * What became of a code of last year: `kept` as it is; `moved` to one other, which a table or the code book says, or the
 * same name under another code alone; `asked` where several took its place, or nothing says which did.
 */
export type Succession =
  | { kind: "kept" }
  | { kind: "moved"; to: Code; by: "table" | "name" }
  | { kind: "asked"; options: readonly Code[] };

/** From codes of the year before to those that took their place, of all three trees, as they were imported for a year. */
export type SuccessionTable = ReadonlyMap<string, readonly string[]>;

/** The codes an amount may stand on that some codes stand for: what took the place of those that ended, what is below a 款. */
function leavesFor(tree: CodeTree, codes: readonly string[], seen: ReadonlySet<string> = new Set()): Code[] {
  return codes.flatMap((one): Code[] => {
    const code = tree.get(one);
    if (!code || seen.has(one)) return [];
    if (!isInUse(tree, code)) return leavesFor(tree, successorsOf(code), new Set([...seen, one]));
    if (code.level === tree.leafLevel) return [code];
    return tree.children(one).filter((child) => isInUse(tree, child));
  });
}

/** The codes in `replacedBy`: `2014004 信访业务；2014099 …` → 2014004, 2014099. */
function successorsOf({ replacedBy = "" }: Code): string[] {
  return replacedBy.split("；").flatMap((words) => /^\d+/.exec(words.trim()) ?? []);
}

function settled(options: readonly Code[]): Succession {
  const [only, ...more] = [...new Map(options.map((code) => [code.code, code])).values()];
  if (!only || more.length > 0) return { kind: "asked", options: only ? [only, ...more] : [] };
  return { kind: "moved", to: only, by: "table" };
}

/**
 * Says of codes of last year what became of them in a tree. Where the list that a code stood in is not known whole, one that
 * neither year carries goes on: nothing says that it ended.
 *
 * @param before last year's tree of the same kind
 */
export function successionsIn(tree: CodeTree, before: CodeTree, table: SuccessionTable): (code: string) => Succession {
  const { moved } = differences(before, tree.all);
  const byName = new Map(moved.map((one) => [one.before, one.after]));
  return (code) => {
    const told = table.get(code);
    if (told) return told.length === 1 && told[0] === code ? { kind: "kept" } : settled(leavesFor(tree, told));
    const known = tree.get(code);
    if (known && isInUse(tree, known)) return { kind: "kept" };
    if (known) return settled(leavesFor(tree, successorsOf(known)));
    const to = tree.get(byName.get(code) ?? "");
    if (to) return { kind: "moved", to, by: "name" };
    const isWhole = tree.listOf(code.slice(0, -2)) !== "recalled" || before.get(code) !== undefined;
    return isWhole ? { kind: "asked", options: [] } : { kind: "kept" };
  };
}
