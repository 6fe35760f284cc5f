"use server";

import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { saveProblemOf } from "./errors";
import { saveBatch } from "./mutations";
import { carryPriorYearInput, saveEntriesInput } from "./schema";
import { editScope } from "./scope";
import { carryPriorYear } from "./signed-prior";
import type { SaveAnswer, SaveProblem } from "./types";

/**
 * Saves changes that a person entered, all or none; may be repeated with the same `batchId` until it is answered.
 *
 * @param input `{ budgetId, batchId, changes }`, from anybody
 */
export async function saveEntriesAction(input: unknown): Promise<ActionResult<SaveAnswer, SaveProblem>> {
  return runAction(
    {
      action: "entry.edit",
      input: saveEntriesInput,
      scope: ({ budgetId }, user) => editScope(database(), user, budgetId),
      run: (batch, user) => saveBatch(database(), { ...batch, actor: user }),
      explain: saveProblemOf,
    },
    input,
  );
}

/**
 * Makes 上年数 of a budget those of last year's signed budget; may be repeated with the same `batchId` until it is answered.
 *
 * @param input `{ budgetId, batchId, revisionId, baseVersion }`, from anybody
 */
export async function carryPriorYearAction(input: unknown): Promise<ActionResult<SaveAnswer, SaveProblem>> {
  return runAction(
    {
      action: "entry.edit",
      input: carryPriorYearInput,
      scope: ({ budgetId }, user) => editScope(database(), user, budgetId),
      run: (request, user) => carryPriorYear(database(), { ...request, actor: user }),
      explain: saveProblemOf,
    },
    input,
  );
}
