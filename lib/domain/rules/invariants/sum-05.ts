import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_05 = sumRule(
  {
    id: "SUM-05",
    title: "收入合计等于本年收入、上年结转和用事业基金弥补收支差额之和，本年收入等于各项收入之和",
    severity: "block",
    basis: "表内计算关系",
    remedy: REPORT_DEFECT,
  },
  {
    tables: ["revenueExpenditure", "fiscalAppropriation"],
    along: ["rows", "columns"],
    row: (key) => key.startsWith("income:"),
  },
);
