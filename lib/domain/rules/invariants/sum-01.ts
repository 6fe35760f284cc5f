import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { sumRule } from "../catalogue/shared-sums";

export const SUM_01 = sumRule(
  {
    id: "SUM-01",
    title: "合计等于各类之和，类等于各款之和，款等于各项之和",
    severity: "block",
    basis: "表内计算关系",
    remedy: REPORT_DEFECT,
  },
  {
    tables: [
      "revenue",
      "expenditure",
      "general",
      "basicByDepartmentEconomic",
      "basicByGovernmentEconomic",
      "projectByDepartmentEconomic",
      "projectByGovernmentEconomic",
      "governmentFund",
      "stateCapital",
    ],
    along: ["rows"],
  },
);
