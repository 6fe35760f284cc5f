"use server";

import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { budgetScope } from "../budgets/scope";
import { rollBudgetForward } from "./mutations";
import { rollForwardInput } from "./schema";

/** Makes a starting draft of the next year. @param input `{ budgetId, revision, projects }`, from anybody */
export async function rollForwardAction(input: unknown): Promise<ActionResult<string>> {
  return runAction(
    {
      action: "budget.rollForward",
      input: rollForwardInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (request, actor) => rollBudgetForward(database(), { ...request, actor }),
    },
    input,
  );
}
