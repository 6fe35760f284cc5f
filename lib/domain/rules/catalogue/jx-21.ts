import { RELATION_TERMS } from "../../book/terms";
import type { Indicator } from "../../book/types";
import type { Rule } from "../types";
import { type IndicatorFault, judgeIndicators, type PerformanceForm, targetNumber } from "./jx-forms";

/** Names of counts, by the words they end in. */
const IS_COUNT =
  /(?:次数|人数|户数|场次|人次|件数|台数|套数|个数|项数|天数|批次|期数|辆数|家数|数量|面积|里程|长度|总量|产量)$/;
/** Names of shares. 频率, 功率 and 利率 have units of their own. */
const IS_SHARE = /(?<![频功速汇利斜曲效辨费税])率$|(?:比例|占比|满意度)$/;
/** Units that count things. */
const COUNTS =
  /^(?:次|人次|场次?|个|人|名|户|项|件|家|台|套|辆|份|期|批|起|条|篇|天|日|月|元|万元|亿元|平方米|公里|千米|米|亩|吨)$/;

/** A unit that does not fit the name, and a target that nothing can miss. */
export const JX_21: Rule = {
  id: "JX-21",
  title: "指标的计量单位与名称相符，指标值有约束",
  severity: "confirm",
  basis: "财预〔2021〕101号",
  check: ({ book }) =>
    judgeIndicators(book, (indicator, form) => wrongUnit(indicator, form) ?? emptyDemand(indicator, form)),
};

function wrongUnit({ name, unit, relation }: Indicator, form: PerformanceForm): IndicatorFault | null {
  if (unit === null || relation === "qualitative") return null;
  const plain = name.trim();
  const [actual, counted] = [unit.normalize("NFKC").trim(), IS_COUNT.test(plain)];
  const wrong = counted ? actual === "%" : IS_SHARE.test(plain) && COUNTS.test(actual);
  if (!wrong) return null;
  return {
    field: "unit",
    message: `${form.name}的指标“${name}”的计量单位为“${unit}”，与名称不符`,
    actual: unit,
    expected: counted ? "计数的单位，如“次”“人”" : "%",
    remedy: "请核对指标名称和计量单位",
  };
}

function emptyDemand(indicator: Indicator, form: PerformanceForm): IndicatorFault | null {
  const { name, relation, target, unit } = indicator;
  if (relation !== "atLeast" || targetNumber(indicator) !== 0) return null;
  const actual = `${RELATION_TERMS[relation]} ${target}${unit ?? ""}`;
  return {
    field: "target",
    message: `${form.name}的指标“${name}”${actual}，任何结果都能达到`,
    actual,
    remedy: "请核对指标值和指标性质",
  };
}
