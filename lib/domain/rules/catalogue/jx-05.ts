import { RELATION_TERMS } from "../../book/terms";
import type { Indicator } from "../../book/types";
import type { Rule } from "../types";
import {
  type IndicatorFault,
  judgeIndicators,
  measuresSatisfaction,
  type PerformanceForm,
  targetNumber,
} from "./jx-forms";

/** Percentages that may pass 100: growth, and shares of a plan, of capacity or of other bases. */
const MAY_PASS_100 =
  /增[长幅速加]|提[升高]|倍|完成|执行|达产|入学率|保值|保有|产销|使用率|利用|负荷|自给|覆盖率?倍|拨备|充足|偿|负债|杠杆|回报|收益|利润|投入产出|占补|参保|补充|指数|比$|比例$|占比/;

/** Rates of what nobody wants, by the words they end in: 事故发生率, 投诉率, 不合格率. 投诉办结率 is none. */
const BAD_RATE =
  /(?:(?:事故|事件|案件|疫情|灾害|火灾|纠纷|舆情|投诉|差错|失误|违规|违纪|违法|犯罪|泄密|上访|缺陷|故障|返贫|感染|并发症|中毒|死亡|不良反应)(?:的)?(?:发生|发案)|(?:事故|事件|投诉|差错|出错|错误|失误|误差|漏报|瞒报|迟报|误报|漏保|错保|违规|违纪|违法|违约|泄密|超支|超标|逾期|拖欠|流失|辍学|失学|返贫|死亡|伤亡|感染|复发|犯罪|发案|改判|闲置|空置|破损|损耗|漏损|返修|退货|拒收|差评|缺陷|故障|失业|不合格))率$|发生[^，。；]*(?:事故|事件|案件|疫情|灾害)率$/;
/** 零投诉率, 无差错率, 未发生事故率: the more of it the better. */
const TURNED = /零|无(?!证)|未发生|不发生|避免|杜绝|防止/;
/** What is not to happen at all. */
const GRAVE = /(?:重大|特大|较大)[^率]*(?:事故|事件|疫情|案件|灾害)|泄密|责任事故/;

/** Rates of what everybody wants, that are near 100 by their nature. */
const GOOD_RATE = /(?<!不)(?:合格|及时|准确|达标|优良|办结|发放|到位|兑付|公开|处置|整改|完好|覆盖|知晓|参训|就业)率$/;
/** A target of the rates that are near 100 below this is a slipped decimal point: 9.8 for 98. */
const LEAST_GOOD = 10;
const LEAST_SATISFACTION = 80;

/** Odd percentages: the wrong bound, far too low a target, more than the whole, grave things allowed. */
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
  const fault = isBad(indicator) ? oddBadRate(indicator, value) : oddGoodRate(indicator, value);
  if (!fault) return null;
  const { field, why, expected, remedy } = fault;
  return { field, message: `${label}，${why}`, actual, expected, remedy };
}

interface Odd {
  field: "relation" | "target";
  why: string;
  expected: string;
  remedy: string;
}

const isBad = ({ name }: Indicator) => BAD_RATE.test(name.trim()) && !TURNED.test(name);

function oddBadRate({ name, relation }: Indicator, value: number): Odd | null {
  if (relation === "atLeast" || (relation === "equal" && value > 50))
    return {
      field: relation === "atLeast" ? "relation" : "target",
      why: relation === "atLeast" ? "是越低越好的指标，却规定了下限" : "是越低越好的指标，指标值过高",
      expected: "≤ 或 = 0%",
      remedy: "请核对指标名称、性质和指标值",
    };
  if (value > 0 && GRAVE.test(name))
    return {
      field: "target",
      why: "等于允许发生，请核对指标值",
      expected: "= 0%",
      remedy: "一般应为 0；确需保留的，写明理由",
    };
  return null;
}

function oddGoodRate(indicator: Indicator, value: number): Odd | null {
  const { name, relation } = indicator;
  const satisfaction = measuresSatisfaction(indicator) && !/不满意/.test(name);
  const isGood = satisfaction || GOOD_RATE.test(name.trim());
  if (isGood && relation === "atMost")
    return {
      field: "relation",
      why: "是越高越好的指标，却规定了上限",
      expected: "≥ 或 =",
      remedy: "请把指标性质改为 ≥ 或 =；确应规定上限的，写明理由",
    };
  const least = satisfaction ? LEAST_SATISFACTION : GOOD_RATE.test(name.trim()) ? LEAST_GOOD : 0;
  if (value < least)
    return {
      field: "target",
      why: `指标值低于 ${least}%，请核对小数点`,
      expected: `不低于 ${least}%`,
      remedy: "请核对指标值；确为此数的，写明理由",
    };
  if (value > 100 && !MAY_PASS_100.test(name))
    return {
      field: "target",
      why: "超过 100%",
      expected: "不超过 100%",
      remedy: "请核对指标值；确可超过 100% 的，写明理由",
    };
  return null;
}
