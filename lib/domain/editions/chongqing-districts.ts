import { chongqing2026 } from "./chongqing-years";
import { extend } from "./extend";

/**
 * Districts of Chongqing that say the same facts in other words, as their public packets of 2026 do. What is known of them is
 * the words alone: the tables are those of the form set.
 */

/** 长寿区: six sources of income, zero or not; income and expenditure as a whole 较去年. */
export const changshou2026 = extend(chongqing2026, {
  id: "changshou-2026",
  name: "重庆市区县部门预算公开（长寿区表述，2026 年起）",
  formSet: "重庆市区县部门预算公开（长寿区表述）",
  ...{ place: "chongqing-changshou", from: 2026, to: null },
  wording: {
    listedSources: [
      ...(["generalPublicBudget", "governmentFund", "stateCapital"] as const),
      ...(["institutionService", "institutionBusiness", "other"] as const),
    ],
    totals: { than: "较去年", level: "与去年" },
    headings: { basics: "单位基本情况", composition: "单位构成" },
  },
});

/** 大渡口区: sources of income that there are alone; 比 with the year throughout. */
export const dadukou2026 = extend(chongqing2026, {
  id: "dadukou-2026",
  name: "重庆市区县部门预算公开（大渡口区表述，2026 年起）",
  formSet: "重庆市区县部门预算公开（大渡口区表述）",
  ...{ place: "chongqing-dadukou", from: 2026, to: null },
  wording: {
    listedSources: [],
    totals: { than: "比{priorYear}年", level: "与{priorYear}年" },
    headings: { basics: "单位基本情况", composition: "单位构成", budgets: "财政拨款情况说明" },
  },
});
