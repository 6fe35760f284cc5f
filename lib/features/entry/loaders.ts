import { notFound } from "next/navigation";
import { cache } from "react";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { findEntry } from "./find";
import { findSignedPrior } from "./signed-prior";
import type { LoadedEntry, SignedPrior } from "./types";

/**
 * The rows of a budget that the signed-in person may see, and what of them the person may change, once a request. A budget
 * that does not exist and one that the person may not see are both "not found".
 */
export const loadEntry = cache(async (budgetId: string): Promise<LoadedEntry> => {
  return (await findEntry(database(), await requireUser(), budgetId)) ?? notFound();
});

/** What the signed-in person can carry over into 上年数 of a budget from last year's signed one; null when there is nothing. */
export async function loadSignedPrior(budgetId: string): Promise<SignedPrior | null> {
  return findSignedPrior(database(), await requireUser(), budgetId);
}
