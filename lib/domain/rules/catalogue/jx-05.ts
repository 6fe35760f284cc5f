import { RELATION_TERMS } from "../../book/terms";
import type { Indicator } from "../../book/types";
import type { Rule } from "../types";
import { type IndicatorFault, judgeIndicators, type PerformanceForm, targetNumber } from "./jx-forms";

/** Percentages that may pass 100: growth, and shares of a plan. */
const MAY_PASS_100 = /增长|增幅|增速|提升|提高|倍/;

/** What nobody wants more of, and words that turn it into the handling of it. */
const BAD = /事故|事件|投诉|差错|失误|违规|违纪|违法|泄密|超支|逾期|拖欠|流失|死亡|缺陷|损失|故障|隐患/;
const HANDLING =
  /处置|处理|处结|办结|办理|整改|查处|防控|防范|预防|控制|化解|排查|应对|应急|回复|答复|解决|及时|完成|下降|降低|减少|压减|报告|覆盖|上报|整治|追回|修复|零|无/;
/** What is not to happen at all. */
const GRAVE = /重大|特大|事故|泄密|死亡/;

/** Odd percentages: rates above 100, ≥ 100 that can only be =, and bad things without an upper bound or allowed. */
export const JX_05: Rule = {
  id: "JX-05",
  title: "百分比指标的数值和方向合理",
  severity: "confirm",
  basis: "财预〔2021〕101号",
  check: ({ book }) => judgeIndicators(book, oddPercentage),
};

function oddPercentage(indicator: Indicator, form: PerformanceForm): IndicatorFault | null {
  const value = targetNumber(indicator);
  if (indicator.unit?.normalize("NFKC") !== "%" || indicator.relation === "qualitative" || value === null) return null;
  const actual = `${RELATION_TERMS[indicator.relation]} ${indicator.target}%`;
  const label = `${form.name}的指标“${indicator.name}”${actual}`;
  const isBad = BAD.test(indicator.name) && !HANDLING.test(indicator.name);
  if (isBad && indicator.relation === "atLeast")
    return {
      field: "relation",
      message: `${label}，是越低越好的指标，却规定了下限`,
      actual,
      expected: "≤ 或 = 0%",
      remedy: "请把指标性质改为 ≤ 或 =",
    };
  if (isBad && value > 0 && GRAVE.test(indicator.name))
    return {
      field: "target",
      message: `${label}，等于允许发生，请核对指标值`,
      actual,
      expected: "= 0%",
      remedy: "一般应为 0；确需保留的，写明理由",
    };
  if (MAY_PASS_100.test(indicator.name)) return null;
  if (value > 100)
    return {
      field: "target",
      message: `${label}，超过 100%`,
      actual,
      expected: "不超过 100%",
      remedy: "请核对指标值；确可超过 100% 的，写明理由",
    };
  if (value === 100 && indicator.relation === "atLeast")
    return {
      field: "relation",
      message: `${label}，比率不会超过 100%`,
      actual,
      expected: "= 100%",
      remedy: "请把指标性质改为 =，或调整指标值",
    };
  return null;
}
