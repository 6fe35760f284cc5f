import { cache } from "react";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import type { BudgetHead, LoadedBudget } from "../budgets/types";
import { findLastYear, findRevision, findRevisions } from "./find";
import { findPacketChanges } from "./packet-changes";
import type { LastYear, LoadedRevision, PacketChanges, RevisionItem } from "./types";

/** The revisions of a budget, the latest first, once a request. */
export const loadRevisions = cache(async (budgetId: string): Promise<RevisionItem[]> => {
  return findRevisions(database(), await requireUser(), budgetId);
});

/** One revision as it was frozen; null when there is none of that number. */
export async function loadRevision(budgetId: string, number: number): Promise<LoadedRevision | null> {
  return findRevision(database(), await requireUser(), budgetId, number);
}

/** What was frozen of the year before; null when nothing was. */
export async function loadLastYear(head: BudgetHead): Promise<LastYear | null> {
  return findLastYear(database(), await requireUser(), head);
}

/** What the packet of a budget says otherwise than the last one that was signed before it; null when none was. */
export async function loadPacketChanges(budget: LoadedBudget): Promise<PacketChanges | null> {
  return findPacketChanges(database(), await requireUser(), budget);
}
