import type { OverviewSpec } from "../../overview/types";

/** What a reader sees first: table 1 as a whole, and the comparisons the narrative makes. */
export const OVERVIEW: OverviewSpec = {
  income: "revenueExpenditure!income:total.budget",
  expenditure: "revenueExpenditure!expenditure:total.budget",
  comparisons: [
    { label: "收入预算", current: "revenueExpenditure!income:total.budget", prior: "narrative!priorIncome.amount" },
    {
      label: "支出预算",
      current: "revenueExpenditure!expenditure:current.budget",
      prior: "narrative!priorExpenditure.amount",
      headline: "本年支出",
    },
    { label: "其中：基本支出", current: "expenditure!total.basic", prior: "narrative!priorBasic.amount" },
    {
      label: "其中：项目支出",
      current: "expenditure!total.project",
      prior: "narrative!priorProject.amount",
      headline: "项目支出",
    },
    {
      label: "一般公共预算财政拨款支出",
      current: "general!total.total",
      prior: "general!total.prior",
      headline: "一般公共预算财政拨款支出",
    },
    {
      label: "“三公”经费",
      current: "threePublic!threePublic:budget.total",
      prior: "narrative!priorThreePublic.amount",
      headline: "“三公”经费",
    },
    {
      label: "机关运行经费",
      current: "narrative!operatingExpense.amount",
      prior: "narrative!priorOperatingExpense.amount",
    },
  ],
  byFunction: { total: "general!total.total", priorColumn: "prior" },
};
