import { cache } from "react";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { loadBudget } from "../budgets/loaders";
import { findAdjustments } from "./adjustments";
import { findReviewMap, markingRefusal } from "./marks";
import type { Adjustments, ReviewMap } from "./types";

/** 审阅进度 of a budget for the signed-in person, once a request. */
export const loadReviewMap = cache(async (budgetId: string): Promise<ReviewMap> => {
  return findReviewMap(database(), await requireUser(), await loadBudget(budgetId));
});

/** 审阅进度 for whoever may mark it now; null for everybody else, for whom the revision is not even read. */
export async function loadOwnReview(budgetId: string): Promise<ReviewMap | null> {
  const { head } = await loadBudget(budgetId);
  return markingRefusal(await requireUser(), head) === "" ? loadReviewMap(budgetId) : null;
}

/** 核减 and 核增 of a budget for the signed-in person, once a request. */
export const loadAdjustments = cache(async (budgetId: string): Promise<Adjustments> => {
  return findAdjustments(database(), await requireUser(), await loadBudget(budgetId));
});
