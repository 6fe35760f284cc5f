import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

export const X_17 = equationRule(
  {
    id: "X-17",
    title: "{departmentPerformance}部门支出预算数等于{expenditure}支出总计",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["departmentPerformance", "expenditure"],
    remedy: REPORT_DEFECT,
  },
  () => [
    {
      actual: {
        label: "{departmentPerformance}部门支出预算数",
        cells: ["departmentPerformance!department.expenditure"],
      },
      expected: { label: "{expenditure}支出总计", cells: ["expenditure!total.total"] },
    },
  ],
);
