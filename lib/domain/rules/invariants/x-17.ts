import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

export const X_17 = equationRule(
  {
    id: "X-17",
    title: "表十四部门支出预算数等于表三支出总计",
    severity: "block",
    basis: "表间勾稽关系",
    remedy: REPORT_DEFECT,
  },
  () => [
    {
      actual: { label: "表十四部门支出预算数", cells: ["departmentPerformance!department.expenditure"] },
      expected: { label: "表三支出总计", cells: ["expenditure!total.total"] },
    },
  ],
);
