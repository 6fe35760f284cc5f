import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

export const X_10 = equationRule(
  {
    id: "X-10",
    title: "{general}基本支出合计等于{basicByDepartmentEconomic}合计、{basicByGovernmentEconomic}合计",
    severity: "block",
    basis: "表间勾稽关系",
    needs: { anyOf: ["basicByDepartmentEconomic", "basicByGovernmentEconomic"] },
    remedy: REPORT_DEFECT,
  },
  () => [
    {
      actual: { label: "{general}基本支出合计", cells: ["general!total.basic"] },
      expected: { label: "{basicByDepartmentEconomic}合计", cells: ["basicByDepartmentEconomic!total.total"] },
    },
    {
      actual: { label: "{general}基本支出合计", cells: ["general!total.basic"] },
      expected: { label: "{basicByGovernmentEconomic}合计", cells: ["basicByGovernmentEconomic!total.total"] },
    },
  ],
);
