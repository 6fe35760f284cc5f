import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_03 = sumRule(
  {
    id: "SUM-03",
    title: "基本支出总计等于人员经费与日常公用经费之和",
    severity: "block",
    basis: "表内计算关系",
    remedy: REPORT_DEFECT,
  },
  { tables: ["basicByDepartmentEconomic"], along: ["columns"] },
);
