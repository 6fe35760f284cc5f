import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

/** Tables 2 and 3 hold no 结转下年, so table 1's income exceeds them by it. */
export const X_01 = equationRule(
  {
    id: "X-01",
    title:
      "{revenueExpenditure}收入合计等于{revenue}总计加结转下年，{revenueExpenditure}本年支出等于{revenue}总计、{expenditure}总计",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["revenueExpenditure", "revenue", "expenditure"],
    remedy: REPORT_DEFECT,
  },
  () => [
    {
      actual: { label: "{revenueExpenditure}收入合计", cells: ["revenueExpenditure!income:total.budget"] },
      expected: {
        label: "{revenue}总计加{revenueExpenditure}结转下年",
        cells: ["revenue!total.total", "revenueExpenditure!expenditure:carryForward.budget"],
      },
      remedy: "核对收入、支出明细和结转下年，使收入等于支出加结转下年",
    },
    {
      actual: { label: "{revenueExpenditure}本年支出合计", cells: ["revenueExpenditure!expenditure:current.budget"] },
      expected: { label: "{revenue}总计", cells: ["revenue!total.total"] },
    },
    {
      actual: { label: "{revenueExpenditure}本年支出合计", cells: ["revenueExpenditure!expenditure:current.budget"] },
      expected: { label: "{expenditure}总计", cells: ["expenditure!total.total"] },
    },
  ],
);
