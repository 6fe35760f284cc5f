import type { Rule } from "../types";
import { performanceForms } from "./jx-forms";
import { wrongWeight } from "./jx-weights";
import { hasProjects } from "./shared-applies";

/** 90 where 10 points are kept for 预算执行率, else 100. */
export const JX_02: Rule = {
  id: "JX-02",
  title: "项目绩效指标权重合计",
  severity: "block",
  basis: "财预〔2020〕10号；财预〔2021〕101号",
  applies: hasProjects,
  check: ({ book, edition: { parameters } }) =>
    performanceForms(book)
      .filter(({ project }) => project !== null)
      .flatMap((form) => wrongWeight(form, parameters.projectWeightTotals)),
};
