import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_04 = sumRule(
  {
    id: "SUM-04",
    title: "总计等于上年结转、各项收入和用事业基金弥补收支差额之和",
    severity: "block",
    basis: "表内计算关系",
    remedy: REPORT_DEFECT,
  },
  { tables: ["revenue", "procurement"], along: ["columns"] },
);
