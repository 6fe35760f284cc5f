import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

const TOTALS = [
  { sheet: "表一", table: "revenueExpenditure", column: "budget" },
  { sheet: "表四", table: "fiscalAppropriation", column: "total" },
];

export const SUM_16 = equationRule(
  {
    id: "SUM-16",
    title: "表一、表四收入合计等于支出合计",
    severity: "block",
    basis: "预算法第十二条（收支平衡）；表一、表四表样",
    remedy: REPORT_DEFECT,
  },
  () =>
    TOTALS.map(({ sheet, table, column }) => ({
      actual: { label: `${sheet}收入合计`, cells: [`${table}!income:total.budget`] },
      expected: { label: `${sheet}支出合计`, cells: [`${table}!expenditure:total.${column}`] },
    })),
);
