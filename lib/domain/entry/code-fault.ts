import { emptyBook } from "../book/empty-book";
import type { CodeTree, CodeTreeName } from "../classification";
import type { Basis } from "../editions/basis";
import { normaliseDigits } from "../money";
import { oncePer } from "../once";
import { neighboursIn } from "../rules/catalogue/cls-lines";
import { lineFields } from "./change-schema";
import { CODE_RULES, findLineFaults } from "./row-rules";

/** The field of a line that takes the codes of a tree. */
const FIELDS = {
  function: "function",
  departmentEconomic: "economic",
  governmentEconomic: "governmentEconomic",
} as const satisfies Record<CodeTreeName, string>;

/** `请改为正确的项级科目，最接近的有：2010301 行政运行、…` */
export function nearestRemedy(tree: CodeTree, wrong: string): string {
  return `请改为正确的${tree.leafLevel === 3 ? "项级" : "款级"}科目${neighboursIn(tree)(wrong)}`;
}

/** What is wrong with a code, in the words of the rules, and what to do. */
export interface CodeFault {
  message: string;
  remedy: string;
}

function judge(edition: string, treeName: CodeTreeName, typed: string, basis: Basis): CodeFault | null {
  const codes = basis.codesOf(edition);
  const field = FIELDS[treeName];
  const read = lineFields[field].safeParse(typed);
  if (!read.success) {
    const message = `${read.error.issues[0]?.message}；现为“${typed}”`;
    return { message, remedy: nearestRemedy(codes[treeName], normaliseDigits(typed)) };
  }
  const line = {
    id: "",
    unit: "",
    class: "project",
    project: null,
    function: "",
    economic: codes.departmentEconomic.all.find(({ level }) => level === 2)?.code ?? "",
    governmentEconomic: null,
    source: "generalPublicBudget",
    carriedOver: false,
    expense: null,
    amount: 0,
    note: null,
    [field]: read.data,
  } as const;
  const faults = findLineFaults({ ...emptyBook(edition, codes.year), lines: [line] }, CODE_RULES, basis);
  const found = faults.find(({ finding: { place } }) => place.kind === "line" && place.field === field)?.finding;
  return found ? { message: found.message, remedy: found.remedy } : null;
}

const knownWith = oncePer((_: Basis) => new Map<string, CodeFault | null>());

/** A file repeats a few hundred codes a hundred thousand times; one of nothing but different rubbish must not fill memory. */
const KEPT = 5_000;

/**
 * Why a code by itself may not stand on a line; null when it may. A 项 below a 款 that the code data does not carry may.
 *
 * @throws BookError when there is no such edition
 */
export function codeFault(edition: string, tree: CodeTreeName, typed: string, basis: Basis): CodeFault | null {
  const known = knownWith(basis);
  const key = `${edition} ${tree} ${typed}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const fault = judge(edition, tree, typed, basis);
  if (known.size >= KEPT) known.clear();
  known.set(key, fault);
  return fault;
}
