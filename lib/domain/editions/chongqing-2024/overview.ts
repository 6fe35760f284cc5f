import type { OverviewSpec } from "../../overview/types";

/** What a reader sees first: table 1 as a whole, and the comparisons the narrative makes. */
export const OVERVIEW: OverviewSpec = {
  income: "1!income:total.budget",
  expenditure: "1!expenditure:total.budget",
  comparisons: [
    { label: "收入预算", current: "1!income:total.budget", prior: "narrative!priorIncome.amount" },
    { label: "支出预算", current: "1!expenditure:current.budget", prior: "narrative!priorExpenditure.amount" },
    { label: "其中：基本支出", current: "3!total.basic", prior: "narrative!priorBasic.amount" },
    { label: "其中：项目支出", current: "3!total.project", prior: "narrative!priorProject.amount" },
    { label: "一般公共预算财政拨款支出", current: "5!total.total", prior: "5!total.prior" },
    { label: "“三公”经费", current: "10!threePublic:budget.total", prior: "narrative!priorThreePublic.amount" },
    {
      label: "机关运行经费",
      current: "narrative!operatingExpense.amount",
      prior: "narrative!priorOperatingExpense.amount",
    },
  ],
  byFunction: { total: "5!total.total", priorColumn: "prior" },
};
