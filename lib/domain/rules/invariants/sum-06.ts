import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_06 = sumRule(
  {
    id: "SUM-06",
    title: "支出合计等于本年支出与结转下年之和，本年支出等于各类之和",
    severity: "block",
    basis: "表内计算关系",
    remedy: REPORT_DEFECT,
  },
  { tables: ["revenueExpenditure"], along: ["rows", "columns"], row: (key) => key.startsWith("expenditure:") },
);
