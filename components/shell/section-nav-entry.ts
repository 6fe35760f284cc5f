import type { Section } from "./section-nav";

/** The sections of entry, in the order in which a budget is made. */
const SECTIONS = [
  ["basic", "基本支出"],
  ["projects", "项目支出"],
  ["income", "收入与结转"],
  ["procurement", "政府采购"],
  ["assets", "国有资产"],
  ["performance", "整体绩效"],
  ["prior-year", "上年数"],
  ["texts", "文字说明"],
  ["import", "导入导出"],
] as const;

/** The sections of entry of a budget. */
export function entrySections(budgetId: string): Section[] {
  return SECTIONS.map(([page, label]) => ({ href: `/budgets/${budgetId}/entry/${page}`, label }));
}
