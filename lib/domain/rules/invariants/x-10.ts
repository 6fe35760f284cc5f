import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

export const X_10 = equationRule(
  {
    id: "X-10",
    title: "表五基本支出合计等于表六合计、表七合计",
    severity: "block",
    basis: "表间勾稽关系",
    remedy: REPORT_DEFECT,
  },
  () => [
    {
      actual: { label: "表五基本支出合计", cells: ["general!total.basic"] },
      expected: { label: "表六合计", cells: ["basicByDepartmentEconomic!total.total"] },
    },
    {
      actual: { label: "表五基本支出合计", cells: ["general!total.basic"] },
      expected: { label: "表七合计", cells: ["basicByGovernmentEconomic!total.total"] },
    },
  ],
);
