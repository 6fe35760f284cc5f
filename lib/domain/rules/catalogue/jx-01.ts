import type { Rule } from "../types";
import { performanceForms } from "./jx-forms";
import { wrongWeight } from "./jx-weights";

export const JX_01: Rule = {
  id: "JX-01",
  title: "部门整体绩效指标权重合计",
  severity: "block",
  basis: "财预〔2021〕101号；部门整体绩效目标表",
  check: ({ book, edition: { parameters } }) =>
    performanceForms(book)
      .filter(({ project }) => project === null)
      .flatMap((form) => wrongWeight(form, [parameters.departmentWeightTotal])),
};
