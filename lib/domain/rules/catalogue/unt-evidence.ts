import { OPERATING_EXPENSE_UNIT_KINDS } from "../../book/three-public";
import type { Line, UnitKind } from "../../book/types";
import type { CodeTree } from "../../classification";
import { oncePer } from "../../once";
import type { RuleContext } from "../types";
import { groupBy, type UnitLines, unitLines } from "./shared-units";

/** 行政 and 参公 units share one half of the codes, 事业 units have the other. */
export type Side = "office" | "institution";

/** What the 项 tell of the unit that uses them; each has a twin for the other side. */
export type Topic = "运行" | "单位离退休" | "单位医疗";

const TELLING = /^(行政|事业)(运行|单位离退休|单位医疗)$/;

/** The side of a unit. */
export function sideOf(kind: UnitKind): Side {
  return (OPERATING_EXPENSE_UNIT_KINDS as readonly UnitKind[]).includes(kind) ? "office" : "institution";
}

/** What a 项 tells of its unit. */
interface Told {
  topic: Topic;
  side: Side;
}

const told = new WeakMap<CodeTree, Map<string, Told | null>>();

/** What a 项 tells of its unit; null when units of any kind use it. */
export function toldBy(tree: CodeTree, code: string): Told | null {
  const codes = told.get(tree) ?? new Map<string, Told | null>();
  told.set(tree, codes);
  const before = codes.get(code);
  if (before !== undefined) return before;
  const [, side, topic] = TELLING.exec(tree.get(code)?.name ?? "") ?? [];
  const tells = side
    ? { topic: topic as Topic, side: side === "行政" ? ("office" as const) : ("institution" as const) }
    : null;
  codes.set(code, tells);
  return tells;
}

/** The same 项 for the other side: 2010301 → 2010350; undefined where the 款 has none. */
export function twinOf(tree: CodeTree, code: string): string | undefined {
  const self = tree.get(code);
  if (!self?.parent) return undefined;
  const name = self.name.replace(/^(行政|事业)/, (side) => (side === "行政" ? "事业" : "行政"));
  return tree.children(self.parent).find((sibling) => sibling.name === name)?.code;
}

/** How the basic lines of a unit agree with its kind. */
export interface UnitEvidence extends UnitLines {
  /** lines on 项 of the other kind of unit, by topic */
  contrary: ReadonlyMap<Topic, readonly Line[]>;
  /** whether every topic the lines tell of contradicts the kind, so that the kind is what is wrong */
  mistaken: boolean;
}

const isWage = ({ economic }: Line) => economic === "30101";
const isOperating = ({ economic }: Line) => economic.startsWith("302");

/** Whether lines make up the running of an office of its own: wages and goods. */
export function isWhole(lines: readonly Line[]): boolean {
  return lines.some(isWage) && lines.some(isOperating);
}

/**
 * Whether an office keeps 事业 staff in its own accounts, as town and street offices do: 绩效工资, or wages and goods on
 * 事业运行. Their codes are then no mistake.
 */
function keepsInstitutionStaff(lines: readonly Line[], contraryRunning: readonly Line[]): boolean {
  return lines.some(({ economic }) => economic === "30107") || isWhole(contraryRunning);
}

/** The lines of a unit that tell something of it, by topic: what contradicts its kind, and what agrees. */
function halves(lines: readonly Line[], side: Side, tree: CodeTree) {
  const contrary = new Map<Topic, Line[]>();
  const agreeing = new Map<Topic, Line[]>();
  for (const line of lines) {
    const tells = line.class === "basic" && line.amount !== 0 ? toldBy(tree, line.function) : null;
    if (!tells) continue;
    const half = tells.side === side ? agreeing : contrary;
    const group = half.get(tells.topic);
    if (group) group.push(line);
    else half.set(tells.topic, [line]);
  }
  return { contrary, agreeing };
}

function evidenceOf(unit: UnitLines, tree: CodeTree): UnitEvidence {
  const side = sideOf(unit.unit.kind);
  const { contrary, agreeing } = halves(unit.lines, side, tree);
  const running = contrary.get("运行") ?? [];
  const outweighs = (topic: Topic) => (contrary.get(topic)?.length ?? 0) > (agreeing.get(topic)?.length ?? 0);
  const mistaken = running.length > 1 && [...contrary.keys(), ...agreeing.keys()].every(outweighs);
  const excused = !mistaken && side === "office" && keepsInstitutionStaff(unit.lines, running);
  return { ...unit, contrary: excused ? new Map() : contrary, mistaken };
}

/** For each unit what its lines tell of its kind, in the order of `units`. */
export const unitEvidence = oncePer(({ book, codes }: RuleContext): readonly UnitEvidence[] =>
  unitLines(book).map((unit) => evidenceOf(unit, codes.function)),
);

/** The contrary lines of a topic by unit and 项, of the units whose kind is not itself what is wrong. */
export function contraryLines(
  context: RuleContext,
  topics: readonly Topic[],
): { unit: UnitEvidence; code: string; lines: readonly Line[] }[] {
  return unitEvidence(context)
    .filter(({ mistaken }) => !mistaken)
    .flatMap((unit) => {
      const lines = topics.flatMap((topic) => unit.contrary.get(topic) ?? []);
      return [...groupBy(lines, (line) => line.function)].map(([code, met]) => ({ unit, code, lines: met }));
    });
}

/** The codes of the units whose kind is what is wrong (UNT-01): what follows from the kind is not asked about them. */
export function mistakenUnits(context: RuleContext): ReadonlySet<string> {
  return new Set(unitEvidence(context).flatMap(({ unit, mistaken }) => (mistaken ? [unit.code] : [])));
}
