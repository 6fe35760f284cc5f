"use server";

import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { saveProblemOf } from "./errors";
import { saveBatch } from "./mutations";
import { saveEntriesInput } from "./schema";
import { editScope } from "./scope";
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
