import type { Line } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { codeLabel } from "./shared-figures";
import { groupBy } from "./shared-units";
import { isWhole, sideOf, toldBy, type UnitEvidence, unitEvidence } from "./unt-evidence";

/** Town and street offices run what elsewhere are several offices. */
const MANY_OFFICES = /(镇|乡|街道)(人民政府|办事处|党工委|政府)?(（本级）|\(本级\))?$/;

/**
 * The running of one office stands in one 款. Offices that were merged keep two, each with its wages and goods; single
 * lines on the 款 of another office are what asks.
 */
export const UNT_04: Rule = {
  id: "UNT-04",
  title: "一个单位的行政运行（事业运行）列同一款",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明（各款反映相应部门的支出）",
  check: (context) => unitEvidence(context).flatMap((unit) => strayRunning(context, unit)),
};

function strayRunning({ codes }: RuleContext, { unit, lines, mistaken }: UnitEvidence): Violation[] {
  if (mistaken || MANY_OFFICES.test(unit.name)) return [];
  const own = lines.filter((line) => {
    const told = line.class === "basic" && line.amount !== 0 ? toldBy(codes.function, line.function) : null;
    return told?.topic === "运行" && told.side === sideOf(unit.kind);
  });
  const [home, ...others] = [...groupBy(own, (line) => line.function)].sort(byCount);
  if (!home) return [];
  const stray = others.filter(([, met]) => !isWhole(met) && met.length < home[1].length);
  return stray.map(([code, met]): Violation => {
    const above = codes.function.get(code.slice(0, 5))?.name ?? code.slice(0, 5);
    return {
      ...atLines(met, "function"),
      message: `“${unit.name}”的日常运行列 ${codeLabel(codes.function, home[0])}，另有 ${met.length} 行列在“${above}”的 ${codeLabel(codes.function, code)}`,
      actual: code,
      expected: codeLabel(codes.function, home[0]),
      remedy: "核对是否选错了款；一个单位兼有两个机构的，写明理由后保留",
    };
  });
}

function byCount([codeA, a]: [string, Line[]], [codeB, b]: [string, Line[]]): number {
  return b.length - a.length || (codeA < codeB ? -1 : 1);
}
