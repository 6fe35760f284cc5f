import { cache } from "react";
import { database } from "@/lib/server/db";
import { currentUser, requireUser } from "@/lib/server/session";
import { findBudgetTab } from "../budgets/listed";
import type { BudgetTab, TabbedBudgets } from "../budgets/types";
import { findTodoGroups, findTodoPage } from "./find";
import { findNextReview, findWaitingBudgets, type NextReview } from "./next";
import { countTodos } from "./rows";
import { readTodoQuery } from "./schema";
import type { TodoGroup, TodoPage } from "./types";

/** What waits for the signed-in person, by kind. */
export async function loadTodoGroups(): Promise<TodoGroup[]> {
  return findTodoGroups(database(), await requireUser(), new Date());
}

/** One page of it. @param query as it stands in the address */
export async function loadTodoPage(query: Readonly<Record<string, unknown>>): Promise<TodoPage> {
  return findTodoPage(database(), await requireUser(), new Date(), readTodoQuery(query));
}

/** How many things wait for the signed-in person, once a request; null when nobody may go on who is signed in. */
export const loadTodoCount = cache(async (): Promise<number | null> => {
  const user = await currentUser();
  return user && countTodos(database(), user);
});

/** The next budget that waits for the signed-in person's judgement, after the one that is open. */
export async function loadNextReview(budgetId: string): Promise<NextReview | null> {
  return findNextReview(database(), await requireUser(), budgetId);
}

/**
 * One page of one tab of the budgets of the signed-in person's departments, of which one is what waits for them.
 *
 * @param tab null where none was chosen
 */
export async function listBudgetTab(text: string, page: number, tab: BudgetTab | null): Promise<TabbedBudgets> {
  const user = await requireUser();
  const waiting = await findWaitingBudgets(database(), user);
  return findBudgetTab(database(), user, { text, page, tab, waiting });
}
