import { RELATION_TERMS } from "../../book/terms";
import type { Rule, Violation } from "../types";
import { groupsOf, type PerformanceForm, performanceForms, plainName } from "./jx-forms";

/** An indicator that a form has twice, also where the second is worded a little otherwise or has another target. */
export const JX_18: Rule = {
  id: "JX-18",
  title: "一张绩效目标表中没有重复的指标",
  severity: "confirm",
  basis: "财预〔2021〕101号",
  check: ({ book }) => performanceForms(book).flatMap(repeated),
};

function repeated({ path, name, indicators }: PerformanceForm): Violation[] {
  const groups = groupsOf(
    indicators.map((indicator, index) => ({ indicator, index })),
    ({ indicator }) => plainName(indicator.name),
  );
  return [...groups].flatMap(([plain, [first, second, ...others]]): Violation[] => {
    if (!plain || !first || !second) return [];
    const at = ({ index }: { index: number }) => ({
      kind: "book" as const,
      path: `${path}.indicators[${index}].name`,
    });
    const demand = ({ relation, target, unit }: typeof first.indicator) =>
      `${RELATION_TERMS[relation]} ${target}${unit ?? ""}`;
    const [one, two] = [demand(first.indicator), demand(second.indicator)];
    return [
      {
        place: at(second),
        also: [at(first), ...others.map(at)],
        message: `${name}的指标“${second.indicator.name}”重复填写${one === two ? "" : `，指标值一处为 ${one}，一处为 ${two}`}`,
        remedy: "请删去重复的指标；含义不同的，改用不同的指标名称",
      },
    ];
  });
}
