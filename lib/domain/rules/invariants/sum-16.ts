import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

const TOTALS = [
  { sheet: "{revenueExpenditure}", table: "revenueExpenditure", column: "budget" },
  { sheet: "{fiscalAppropriation}", table: "fiscalAppropriation", column: "total" },
];

export const SUM_16 = equationRule(
  {
    id: "SUM-16",
    title: "{revenueExpenditure}、{fiscalAppropriation}收入合计等于支出合计",
    severity: "block",
    basis: "预算法第十二条（收支平衡）；{revenueExpenditure}、{fiscalAppropriation}表样",
    remedy: REPORT_DEFECT,
  },
  () =>
    TOTALS.map(({ sheet, table, column }) => ({
      actual: { label: `${sheet}收入合计`, cells: [`${table}!income:total.budget`] },
      expected: { label: `${sheet}支出合计`, cells: [`${table}!expenditure:total.${column}`] },
    })),
);
