import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

export const X_11 = equationRule(
  {
    id: "X-11",
    title: "{general}项目支出合计等于{projectByDepartmentEconomic}合计、{projectByGovernmentEconomic}合计",
    severity: "block",
    basis: "表间勾稽关系",
    needs: { anyOf: ["projectByDepartmentEconomic", "projectByGovernmentEconomic"] },
    remedy: REPORT_DEFECT,
  },
  () => [
    {
      actual: { label: "{general}项目支出合计", cells: ["general!total.project"] },
      expected: { label: "{projectByDepartmentEconomic}合计", cells: ["projectByDepartmentEconomic!total.total"] },
    },
    {
      actual: { label: "{general}项目支出合计", cells: ["general!total.project"] },
      expected: { label: "{projectByGovernmentEconomic}合计", cells: ["projectByGovernmentEconomic!total.total"] },
    },
  ],
);
