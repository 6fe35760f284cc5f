import type { BudgetBook, Line, UnitKind } from "../../book/types";
import type { CodeTree } from "../../classification";
import { nearestCodes } from "../../classification";
import type { Fen } from "../../money";
import type { Violation } from "../types";

/** Lines that agree in everything but amount, note, carry-over and id; a rule on codes judges them once. */
export interface LineGroup {
  /** any one of them */
  sample: Line;
  /** the kind of their unit; undefined when the book has no such unit */
  kind: UnitKind | undefined;
  lines: Line[];
  /** the sum of their amounts */
  amount: Fen;
}

/** What is wrong with a line, and in which field. */
export interface LineFault extends Omit<Violation, "place"> {
  field: keyof Line;
}

const groupsOf = new WeakMap<BudgetBook, readonly LineGroup[]>();

/** The lines of a book in groups, in the order of their codes. A hundred thousand lines make a few hundred groups. */
export function lineGroups(book: BudgetBook): readonly LineGroup[] {
  const known = groupsOf.get(book);
  if (known) return known;
  const groups = groupLines(book);
  groupsOf.set(book, groups);
  return groups;
}

function groupLines(book: BudgetBook): LineGroup[] {
  const kinds = new Map(book.units.map((unit) => [unit.code, unit.kind]));
  const groups = new Map<string, LineGroup>();
  for (const line of book.lines) {
    const key = `${line.function}${line.economic}${line.governmentEconomic}${line.class}${line.expense}${line.source}${line.unit}|${line.project}`;
    const group = groups.get(key);
    if (group) {
      group.lines.push(line);
      group.amount += line.amount;
    } else groups.set(key, { sample: line, kind: kinds.get(line.unit), lines: [line], amount: line.amount });
  }
  const keys = [...groups.keys()].sort();
  return keys.map((key) => groups.get(key) as LineGroup);
}

const compare = (a: Line, b: Line) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

/** Judges every group of lines once and says the fault of each of its lines, in the order of their ids. */
export function judgeLines(book: BudgetBook, judge: (group: LineGroup) => LineFault | null): Violation[] {
  const found: { line: Line; violation: Violation }[] = [];
  for (const group of lineGroups(book)) {
    const fault = judge(group);
    if (!fault) continue;
    const { field, ...said } = fault;
    for (const line of group.lines) {
      found.push({ line, violation: { place: { kind: "line", id: line.id, field }, ...said } });
    }
  }
  return found.sort((a, b) => compare(a.line, b.line)).map(({ violation }) => violation);
}

/** So many different wrong codes get their neighbours looked up: enough for people, cheap for a file of rubbish. */
const LOOKED_UP = 50;

/** Names the codes nearest to a wrong one: `，最接近的有：2010301 行政运行、…`; nothing beyond the first fifty codes. */
export function neighboursIn(tree: CodeTree): (wrong: string) => string {
  const known = new Map<string, string>();
  return (wrong) => {
    const before = known.get(wrong);
    if (before !== undefined) return before;
    if (known.size >= LOOKED_UP) return "";
    const near = nearestCodes(tree, wrong).map(({ code, name }) => `${code} ${name}`);
    const text = near.length ? `，最接近的有：${near.join("、")}` : "";
    known.set(wrong, text);
    return text;
  };
}
