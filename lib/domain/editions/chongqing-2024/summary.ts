import type { SummarySpec } from "../../summary/types";

/** The totals of tables 1, 3, 5 and 10, and last year's. */
export const SUMMARY: SummarySpec = {
  expenditure: "3!total.total",
  revenue: "1!income:total.budget",
  basic: "3!total.basic",
  project: "3!total.project",
  priorExpenditure: "narrative!priorExpenditure.amount",
  general: "5!total.total",
  threePublic: "10!threePublic:budget.total",
};
