"use server";

import type { Subject, WithinDepartment } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { budgetScope } from "../budgets/scope";
import { unitScope } from "../entry/scope";
import { type CutsPlan, proposeCuts } from "./cuts";
import { markOpened, tickPart } from "./marks";
import { adoptAdjustment, answerAdjustment, proposeAdjustment, withdrawAdjustment } from "./mutations";
import { adoptInput, answerInput, cutsInput, openedInput, proposeInput, tickInput, withdrawInput } from "./schema";

/** Where a clerk may settle: the department, else the first of their units; the mutation asks for the line's own unit. */
async function settleScope(user: Subject, budgetId: string): Promise<WithinDepartment | null> {
  const scope = await budgetScope(database(), user, budgetId);
  return scope && { ...scope, unit: unitScope(user, "adjustment.settle", scope.departmentId)?.[0] ?? null };
}

/** Remembers that a part was opened. @param input `{ budgetId, revision, subject }`, from anybody */
export async function markOpenedAction(input: unknown): Promise<ActionResult<boolean>> {
  return runAction(
    {
      action: "review.mark",
      input: openedInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (mark, actor) => markOpened(database(), { ...mark, actor }),
    },
    input,
  );
}

/** Ticks a part or takes the tick back. @param input `{ budgetId, revision, subject, ticked }`, from anybody */
export async function tickPartAction(input: unknown): Promise<ActionResult<void>> {
  return runAction(
    {
      action: "review.mark",
      input: tickInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (mark, actor) => tickPart(database(), { ...mark, actor }),
    },
    input,
  );
}

/** Proposes 核定数. @param input `{ budgetId, revision, lineId, approved (yuan), reason, version }`, from anybody */
export async function proposeAdjustmentAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(
    {
      action: "adjustment.propose",
      input: proposeInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (proposal, actor) => proposeAdjustment(database(), { ...proposal, actor }),
    },
    input,
  );
}

/**
 * 核减 of several lines: what it comes to, or done.
 *
 * @param input `{ budgetId, revision, scope, way, reason, wanted }`, from anybody
 */
export async function proposeCutsAction(input: unknown): Promise<ActionResult<CutsPlan>> {
  return runAction(
    {
      action: "adjustment.propose",
      input: cutsInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (cuts, actor) => proposeCuts(database(), { ...cuts, actor }),
    },
    input,
  );
}

/** Takes a proposal back. @param input `{ budgetId, adjustmentId, version }`, from anybody */
export async function withdrawAdjustmentAction(input: unknown): Promise<ActionResult<void>> {
  return runAction(
    {
      action: "adjustment.propose",
      input: withdrawInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (settling, actor) => withdrawAdjustment(database(), { ...settling, actor }),
    },
    input,
  );
}

/** Adopts a proposal. @param input `{ budgetId, adjustmentId, version, lineVersion }`, from anybody */
export async function adoptAdjustmentAction(input: unknown): Promise<ActionResult<void>> {
  return runAction(
    {
      action: "adjustment.settle",
      input: adoptInput,
      scope: ({ budgetId }, user) => settleScope(user, budgetId),
      run: (settling, actor) => adoptAdjustment(database(), { ...settling, actor }),
    },
    input,
  );
}

/** Answers a proposal that is not adopted. @param input `{ budgetId, adjustmentId, version, answer }`, from anybody */
export async function answerAdjustmentAction(input: unknown): Promise<ActionResult<void>> {
  return runAction(
    {
      action: "adjustment.settle",
      input: answerInput,
      scope: ({ budgetId }, user) => settleScope(user, budgetId),
      run: (settling, actor) => answerAdjustment(database(), { ...settling, actor }),
    },
    input,
  );
}
