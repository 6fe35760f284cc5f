import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_02 = sumRule(
  {
    id: "SUM-02",
    title: "小计（总计）等于基本支出与项目支出之和",
    severity: "block",
    basis: "表内计算关系",
    remedy: REPORT_DEFECT,
  },
  { tables: ["expenditure", "general", "governmentFund", "stateCapital"], along: ["columns"] },
);
