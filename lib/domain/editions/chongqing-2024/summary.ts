import type { SummarySpec } from "../../summary/types";

/** The totals of tables 1, 3, 5 and 10, and last year's. */
export const SUMMARY: SummarySpec = {
  expenditure: "expenditure!total.total",
  revenue: "revenueExpenditure!income:total.budget",
  basic: "expenditure!total.basic",
  project: "expenditure!total.project",
  priorExpenditure: "narrative!priorExpenditure.amount",
  general: "general!total.total",
  threePublic: "threePublic!threePublic:budget.total",
};
