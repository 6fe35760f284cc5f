import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

export const X_11 = equationRule(
  {
    id: "X-11",
    title: "表五项目支出合计等于表八合计、表九合计",
    severity: "block",
    basis: "表间勾稽关系",
    remedy: REPORT_DEFECT,
  },
  () => [
    {
      actual: { label: "表五项目支出合计", cells: ["general!total.project"] },
      expected: { label: "表八合计", cells: ["projectByDepartmentEconomic!total.total"] },
    },
    {
      actual: { label: "表五项目支出合计", cells: ["general!total.project"] },
      expected: { label: "表九合计", cells: ["projectByGovernmentEconomic!total.total"] },
    },
  ],
);
