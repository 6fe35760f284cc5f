import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { FindingReason } from "@/lib/domain/workflow";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { loadBudget } from "../budgets/loaders";
import { unitScope } from "../entry/scope";
import { type Correction, findCorrection } from "./correction";
import { readReasons } from "./facts";
import { findSignedFigures, type SignedFigures } from "./signing";
import { type BudgetStanding, findStanding } from "./standing";
import type { WorkflowView } from "./types";
import { findWorkflow } from "./view";

/**
 * Where a budget stands and what the signed-in person can do about it, once a request. A budget that does not exist and
 * one that the person may not see are both "not found".
 */
export const loadWorkflow = cache(async (id: string): Promise<WorkflowView> => {
  const user = await requireUser();
  if (!z.guid().safeParse(id).success) notFound();
  return (await findWorkflow(database(), user, id)) ?? notFound();
});

/** Why findings of a budget are kept, once a request; who may not see the budget finds none. */
export const loadReasons = cache(async (id: string): Promise<FindingReason[]> => {
  const { head } = await loadBudget(id);
  return readReasons(database(), head.id);
});

/** 更正公告 of a budget; null when there is none to publish or to prepare. */
export const loadCorrection = cache(async (id: string): Promise<Correction | null> => {
  return findCorrection(database(), await requireUser(), id);
});

/** What every page of a budget says of it to the signed-in person, once a request. */
export const loadStanding = cache(async (id: string): Promise<BudgetStanding> => {
  const { head } = await loadBudget(id);
  return findStanding(database(), head, unitScope(await requireUser(), "entry.edit", head.departmentId));
});

/** What is signed of a budget as figures. @param number of the revision that is to be signed */
export async function loadSignedFigures(id: string, number: number): Promise<SignedFigures> {
  const { disclosure } = await loadBudget(id);
  return findSignedFigures(database(), id, number, disclosure);
}
