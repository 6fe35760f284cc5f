import type { Metadata } from "next";
import { loadBudget } from "@/lib/features/budgets/loaders";

/** The title of a page of a budget: what it shows, then whose budget it is. */
export async function budgetTitle(params: Promise<{ id: string }>, what: string): Promise<Metadata> {
  const { head } = await loadBudget((await params).id);
  return { title: `${what} · ${head.fiscalYear} 年 ${head.departmentName}` };
}
