"use server";

import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { createBudget } from "./mutations";
import { newBudgetInput } from "./schema";

/** Makes the budget of a department and year. @param input `{ departmentId, fiscalYear, start }`, from anybody */
export async function createBudgetAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(
    {
      action: "budget.create",
      input: newBudgetInput,
      scope: ({ departmentId }) => ({ departmentId, unit: null }),
      run: async (request, actor) => ({ id: await createBudget(database(), { ...request, file: null, actor }) }),
    },
    input,
  );
}
