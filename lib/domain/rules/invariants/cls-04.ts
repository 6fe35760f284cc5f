import { rowsWithoutDetail } from "../catalogue/cls-detail";
import type { Rule } from "../types";

export const CLS_04: Rule = {
  id: "CLS-04",
  title: "项目支出经济分类公开到款",
  severity: "block",
  basis: "重庆市预算审查监督条例第九条第三款",
  check: ({ disclosure: { tables } }) =>
    rowsWithoutDetail(tables, ["projectByDepartmentEconomic", "projectByGovernmentEconomic"], 5),
};
