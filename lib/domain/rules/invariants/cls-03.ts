import { rowsWithoutDetail } from "../catalogue/cls-detail";
import type { Rule } from "../types";

export const CLS_03: Rule = {
  id: "CLS-03",
  title: "功能分类公开到项，基本支出经济分类公开到款",
  severity: "block",
  basis: "预算法实施条例第六条第三款",
  check: ({ disclosure: { tables } }) => [
    ...rowsWithoutDetail(tables, ["revenue", "expenditure", "general", "governmentFund", "stateCapital"], 7),
    ...rowsWithoutDetail(tables, ["basicByDepartmentEconomic", "basicByGovernmentEconomic"], 5),
  ],
};
