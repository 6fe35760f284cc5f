"use server";

import { readBookText } from "@/lib/domain/book";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { createBudget } from "./mutations";
import { newBudgetInput } from "./schema";

/** Makes the budget of a department and year. @param input `{ departmentId, fiscalYear, start, text? }`, from anybody */
export async function createBudgetAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(
    {
      action: "budget.create",
      input: newBudgetInput,
      scope: ({ departmentId }) => ({ departmentId, unit: null }),
      run: async ({ text, ...request }, actor) => {
        const file = text === "" ? null : readBookText(text);
        return { id: await createBudget(database(), { ...request, file, actor }) };
      },
    },
    input,
  );
}
