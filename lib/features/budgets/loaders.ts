import { notFound } from "next/navigation";
import { cache } from "react";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { findBudget, findBudgets } from "./disclosed";
import { traceView } from "./trace";
import type { BudgetListItem, LoadedBudget, TraceView } from "./types";

/** The budgets of the signed-in person's departments, the latest year first; nobody signed in: to the sign-in page. */
export async function listBudgets(): Promise<BudgetListItem[]> {
  return findBudgets(database(), await requireUser());
}

/**
 * A budget with its disclosure, once a request. One that does not exist and one that the person may not see are both
 * "not found".
 */
export const loadBudget = cache(async (id: string): Promise<LoadedBudget> => {
  return (await findBudget(database(), await requireUser(), "budget.view", id)) ?? notFound();
});

/**
 * Where one figure of a budget comes from.
 *
 * @param page of the records, from 1
 * @returns null when the budget has no figure at this address
 */
export async function loadTrace(id: string, address: string, page = 1): Promise<TraceView | null> {
  const { disclosure } = await loadBudget(id);
  return traceView(disclosure, address, page);
}
