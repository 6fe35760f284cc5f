import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_11 = sumRule(
  {
    id: "SUM-11",
    title: "政府采购合计等于货物、工程、服务之和",
    severity: "block",
    basis: "表内计算关系",
    remedy: REPORT_DEFECT,
  },
  { tables: ["procurement"], along: ["rows"] },
);
