import { type CodeTree, isInUse } from "../classification";
import { foldedWord } from "./choice-words";

/** A file repeats a few hundred codes and names a hundred thousand times; one of nothing but rubbish must not fill memory. */
const KEPT = 5_000;

const known = new WeakMap<CodeTree, Map<string, string | null>>();

/** So many codes of one name are listed. */
const LISTED = 3;

/** The codes an amount may stand on that have a name, as words; blank when there are none. */
function codesNamed(tree: CodeTree, name: string): string {
  const found = tree.all.filter(
    (code) => tree.isLeaf(code.code) && isInUse(tree, code) && foldedWord(code.name) === name,
  );
  const codes = found.slice(0, LISTED).map(({ code }) => code);
  return `${codes.join("、")}${found.length > LISTED ? ` 等 ${found.length} 个` : ""}`;
}

/** The names that may stand beside a code: its own, alone or behind those of the codes above it. */
function namesOf(tree: CodeTree, code: string): string[] {
  const names = [...tree.ancestors(code), tree.get(code)].map((one) => foldedWord(one?.name ?? ""));
  return names.map((_, index) => names.slice(index).join(""));
}

/**
 * Why words that stand beside a code contradict it, in plain Chinese with what the code is called and which code has that
 * name; null when they say nothing or the same. What a code is called that the tree does not carry cannot be compared: any
 * name passes there, a stray letter does not.
 */
export function nameFault(tree: CodeTree, code: string, written: string): string | null {
  const name = foldedWord(written);
  if (name === "") return null;
  const faults = known.get(tree) ?? new Map<string, string | null>();
  known.set(tree, faults);
  const key = `${code} ${written}`;
  const before = faults.get(key);
  if (before !== undefined) return before;
  const fault = compared(tree, code, name, written.trim());
  if (faults.size >= KEPT) faults.clear();
  faults.set(key, fault);
  return fault;
}

function compared(tree: CodeTree, code: string, name: string, words: string): string | null {
  const own = tree.get(code);
  if (!own) return /\p{Script=Han}{2}/u.test(words) ? null : `编码 ${code} 后面的“${words}”不是科目名称，请删去`;
  if (namesOf(tree, code).includes(name)) return null;
  const others = codesNamed(tree, name);
  const called = `${code} 是“${own.name}”，不是“${words}”`;
  return others === "" ? `${called}，请核对编码或删去名称` : `${called}；“${words}”的编码是 ${others}，请核对`;
}
