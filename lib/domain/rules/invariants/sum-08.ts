import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_08 = sumRule(
  {
    id: "SUM-08",
    title: "财政拨款支出各行合计等于三项预算之和，支出合计等于各类与结转下年之和",
    severity: "block",
    basis: "表内计算关系",
    remedy: REPORT_DEFECT,
  },
  { tables: ["fiscalAppropriation"], along: ["rows", "columns"], row: (key) => key.startsWith("expenditure:") },
);
