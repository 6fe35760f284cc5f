import type { Line } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { atLines, byId } from "./cls-lines";
import { codeLabel } from "./shared-figures";
import { groupBy, sumOf, type UnitLines, unitLines } from "./shared-units";
import { amountText } from "./shared-values";

const SAID = [
  "class",
  "project",
  "function",
  "economic",
  "governmentEconomic",
  "source",
  "carriedOver",
  "expense",
  "amount",
  "calculation",
] as const satisfies (keyof Line)[];

/** Everything a line says but its id: two lines with different notes are two plans. */
const contentOf = (line: Line): string => [...SAID.map((field) => line[field]), line.note?.trim()].join("|");

/** From this share of a unit's lines on, in per cent, the list was pasted twice, and that is one mistake. */
const PASTED_PERCENT = 40;

export const DUP_01: Rule = {
  id: "DUP-01",
  title: "没有内容完全相同的支出明细",
  severity: "confirm",
  basis: "财预〔2016〕143号（公开内容真实、准确）；预算法第三十二条",
  check: (context) => unitLines(context.book).flatMap((of) => repeated(context, of)),
};

function repeated({ codes, edition }: RuleContext, { unit, lines }: UnitLines): Violation[] {
  const planned = lines.filter(({ amount }) => amount !== 0);
  const same = [...groupBy(planned, ({ amount }) => amount).values()]
    .flatMap((equal) => (equal.length > 1 ? [...groupBy(equal, contentOf).values()] : []))
    .filter((met) => met.length > 1)
    .map((met) => met.sort(byId));
  const extra = same.flatMap(([, ...more]) => more);
  const remedy = "请删去多录的行；确为两笔的，在备注中写明各自用途，或写明理由后保留";
  if (extra.length > 1 && extra.length * 100 >= planned.length * PASTED_PERCENT)
    return [
      {
        ...atLines(extra),
        message: `“${unit.name}”有 ${extra.length} 行明细与前面的行完全相同，共 ${amountText(sumOf(extra), edition.unit)}，可能整张表录入了两次`,
        remedy,
      },
    ];
  return same.map(([first, ...more]): Violation => {
    const [line] = more;
    if (!first || !line) throw new Error("Lines that are repeated are at least two");
    const at = atLines(more);
    return {
      ...{ place: at.place, also: [...at.also, { kind: "line", id: first.id }] },
      message: `本行与明细 ${first.id} 完全相同：${codeLabel(codes.function, line.function)}，${codeLabel(codes.departmentEconomic, line.economic)}，${amountText(line.amount, edition.unit)}`,
      remedy,
    };
  });
}
