import { notFound } from "next/navigation";
import { cache } from "react";
import { departmentsFor } from "@/lib/domain/access";
import { database } from "@/lib/server/db";
import { inOwnTurn } from "@/lib/server/own-turn";
import { requireUser } from "@/lib/server/session";
import { sharedRead } from "@/lib/server/shared-read";
import type { UnitState } from "../computing/unit-packet";
import { findBudget } from "./disclosed";
import { findBudgets } from "./listed";
import type { BudgetListPage, LoadedBudget } from "./types";
import { unitStatesOf } from "./unit-packets";

/**
 * One page of the budgets of the signed-in person's departments, the latest year first; nobody signed in: to the sign-in
 * page.
 *
 * @param text part of a name, beginning of a code, or a year; blank for all
 * @param page from 1
 */
export async function listBudgets(text = "", page = 1): Promise<BudgetListPage> {
  const user = await requireUser();
  const scope = departmentsFor(user, "budget.list");
  return sharedRead(JSON.stringify(["budgets", scope, text, page]), () => findBudgets(database(), user, text, page));
}

/**
 * A budget with its disclosure, once a request. One that does not exist and one that the person may not see are both
 * "not found".
 */
export const loadBudget = cache(async (id: string): Promise<LoadedBudget> => {
  const user = await requireUser();
  return (await inOwnTurn(user.id, () => findBudget(database(), user, "budget.view", id))) ?? notFound();
});

/** How far the packets of the units of a budget are, for whoever sees the budget. */
export async function loadUnitStates(budget: LoadedBudget): Promise<UnitState[]> {
  const user = await requireUser();
  return inOwnTurn(user.id, () => unitStatesOf(database(), budget));
}
