import type { Line } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { codeLabel } from "./shared-figures";
import { sideOf, unitEvidence } from "./unt-evidence";

/** What only civil servants and 参公 staff have, and how a line shows it. */
const OF_CIVIL_SERVANTS: readonly { economic: string; what: string; is(line: Line): boolean }[] = [
  {
    economic: "30239",
    what: "公务交通补贴",
    is: ({ economic, expense }) => economic === "30239" && expense === "personnel",
  },
  {
    economic: "30111",
    what: "公务员医疗补助",
    is: ({ economic, function: code }) => economic === "30111" || (code === "2101103" && economic.startsWith("301")),
  },
];

export const UNT_07: Rule = {
  id: "UNT-07",
  title: "公务交通补贴、公务员医疗补助限行政单位和参公单位",
  severity: "confirm",
  basis: "国办发〔2000〕37号（公务员医疗补助）；中办发〔2014〕41号（公务用车制度改革）",
  check: (context) =>
    unitEvidence(context)
      .filter(({ unit, mistaken }) => !mistaken && sideOf(unit.kind) === "institution")
      .flatMap(({ unit, lines }) => OF_CIVIL_SERVANTS.flatMap((means) => asked(context, unit.name, lines, means))),
};

function asked(
  { codes }: RuleContext,
  unit: string,
  lines: readonly Line[],
  { economic, what, is }: (typeof OF_CIVIL_SERVANTS)[number],
): Violation[] {
  const met = lines.filter((line) => line.amount !== 0 && is(line));
  if (met.length === 0) return [];
  return [
    {
      ...atLines(met, "economic"),
      message: `“${unit}”是事业单位，${codeLabel(codes.departmentEconomic, economic)}列有${what}，只有公务员和参公人员才有`,
      actual: economic,
      remedy: `核对科目和人员经费、公用经费；经批准参加车改或参照享受${what}的，写明批准依据`,
    },
  ];
}
