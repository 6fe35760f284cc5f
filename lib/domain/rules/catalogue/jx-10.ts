import { RELATION_TERMS } from "../../book/terms";
import type { Indicator } from "../../book/types";
import type { Rule } from "../types";
import { judgeIndicators, measuresSatisfaction, plainName, targetNumber } from "./jx-forms";
import { hasProjects } from "./shared-applies";

const demand = ({ relation, target, unit }: Indicator) => `${RELATION_TERMS[relation]} ${target}${unit ?? ""}`;

/** Indicators of the same name in table 14 and in a project's form; that names mean the same a program cannot tell. */
export const JX_10: Rule = {
  id: "JX-10",
  title: "部门与项目的同名指标不矛盾",
  severity: "confirm",
  basis: "财预〔2021〕101号",
  applies: hasProjects,
  check({ book }) {
    const department = new Map(book.performance.indicators.map((indicator) => [plainName(indicator.name), indicator]));
    return judgeIndicators(book, (indicator, form) => {
      const whole = form.project && department.get(plainName(indicator.name));
      if (!whole || !contradicts(whole, indicator)) return null;
      return {
        field: isOpposite(whole, indicator) ? "relation" : "target",
        message: `指标“${indicator.name}”在${form.name}中为 ${demand(indicator)}，在部门整体中为 ${demand(whole)}`,
        actual: demand(indicator),
        expected: demand(whole),
        remedy: "请把两处改为一致；含义不同的，改用不同的指标名称",
      };
    });
  },
};

/** One asks for at least, the other for at most. */
function isOpposite(one: Indicator, other: Indicator): boolean {
  const relations = [one.relation, other.relation];
  return relations.includes("atLeast") && relations.includes("atMost");
}

/**
 * Whether a project cannot do what the department promises of it. People asked differ by project, so satisfaction may
 * differ; of a count the department may promise more than one project does, but not less.
 */
function contradicts(whole: Indicator, part: Indicator): boolean {
  if (isOpposite(whole, part)) return true;
  const [promised, done] = [targetNumber(whole), targetNumber(part)];
  if (promised === null || done === null || (whole.unit ?? "") !== (part.unit ?? "")) return false;
  if (promised === done || measuresSatisfaction(whole)) return false;
  return whole.unit?.normalize("NFKC") === "%" || done > promised;
}
