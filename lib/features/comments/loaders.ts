import { cache } from "react";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { loadBudget } from "../budgets/loaders";
import { findComments, findUnreadMentions } from "./find";
import type { BudgetComments } from "./types";

/** What was said of a budget, for the signed-in person, once a request. */
export const loadComments = cache(async (budgetId: string): Promise<BudgetComments> => {
  return findComments(database(), await requireUser(), await loadBudget(budgetId));
});

/** How many unread comments call the signed-in person, by budget. */
export async function loadUnreadMentions(): Promise<Map<string, number>> {
  return findUnreadMentions(database(), await requireUser());
}
