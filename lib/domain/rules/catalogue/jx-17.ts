import type { Project } from "../../book/types";
import { oncePerText } from "../../once";
import type { Place, Rule, Violation } from "../types";
import { plainName } from "./jx-forms";

/** Texts shorter than this, in characters, are too plain to be copies of each other. */
const LEAST_LENGTH = 10;
/** So many indicators must be the same before a set of them is a copy: generic ones recur everywhere. */
const LEAST_INDICATORS = 3;
/** A share of the smaller set, in tenths. */
const COPIED_TENTHS = 8;

interface Placed {
  project: Project;
  index: number;
}

/** What may be copied, and whether one project has it of another. */
const PARTS: readonly { field: string; what: string; isCopied(one: Project, other: Project): boolean }[] = [
  { field: "objective", what: "当年绩效目标", isCopied: (one, other) => isSameText(one.objective, other.objective) },
  { field: "overview", what: "项目概况", isCopied: (one, other) => isSameText(one.overview, other.overview) },
  { field: "indicators", what: "绩效指标", isCopied: haveSameIndicators },
];

/** One finding for each project that repeats an earlier one, with all that it repeats. */
export const JX_17: Rule = {
  id: "JX-17",
  title: "各项目的绩效目标和指标不雷同",
  severity: "confirm",
  basis: "财预〔2021〕101号；财预〔2015〕88号",
  applies: ({ book }) => book.projects.length > 1 || "少于两个项目",
  check: ({ book: { projects } }) => {
    const placed = projects.map((project, index): Placed => ({ project, index }));
    return placed.flatMap((second, at) => copied(placed.slice(0, at), second) ?? []);
  },
};

function copied(earlier: readonly Placed[], second: Placed): Violation | null {
  for (const first of earlier) {
    if (areAlike(first.project, second.project)) continue;
    const parts = PARTS.filter(({ isCopied }) => isCopied(first.project, second.project));
    if (parts.length) return say(first, second, parts);
  }
  return null;
}

function say(first: Placed, second: Placed, parts: typeof PARTS): Violation {
  const at = ({ index }: Placed): Place[] =>
    parts.map(({ field }) => ({ kind: "book", path: `projects[${index}].${field}` }));
  const [place, ...also] = [...at(second), ...at(first)] as [Place, ...Place[]];
  const what = parts.map((part) => part.what).join("、");
  return {
    place,
    also,
    message: `项目“${second.project.name}”的${what}与项目“${first.project.name}”相同`,
    remedy: `请按项目内容填写${what}；确应相同的，写明理由`,
  };
}

const plainText = oncePerText((text) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, ""));

function isSameText(one: string, other: string): boolean {
  const plain = plainText(one);
  return plain.length >= LEAST_LENGTH && plain === plainText(other);
}

const keysOf = ({ indicators }: Project) =>
  new Set(indicators.map(({ name, relation, target, unit }) => `${plainName(name)} ${relation} ${target} ${unit}`));

function haveSameIndicators(one: Project, other: Project): boolean {
  const [ours, theirs] = [keysOf(one), keysOf(other)];
  const common = [...ours].filter((key) => theirs.has(key)).length;
  return common >= LEAST_INDICATORS && common * 10 >= Math.min(ours.size, theirs.size) * COPIED_TENTHS;
}

/** Pieces of two characters of a name, without what brackets and numbers add to it. */
function piecesOf({ name }: Project): Set<string> {
  const characters = [...plainText(name.replace(/[（(][^）)]*[）)]|\d/g, ""))];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** Whether two projects do the same work in different places or parts, as schools and towns do: their targets recur. */
function areAlike(one: Project, other: Project): boolean {
  const [ours, theirs] = [piecesOf(one), piecesOf(other)];
  const common = [...ours].filter((piece) => theirs.has(piece)).length;
  return common * 2 >= Math.min(ours.size, theirs.size);
}
