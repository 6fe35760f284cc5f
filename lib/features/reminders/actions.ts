"use server";

import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { budgetScope } from "../budgets/scope";
import { remindDepartments, remindUnits } from "./mutations";
import { remindInput, remindUnitsInput } from "./schema";
import type { RemindersSent } from "./types";

/**
 * Reminds departments of their budget of a year. The right is asked for the first of them here and for each by the change
 * itself.
 *
 * @param input `{ departments, fiscalYear, text }`, from anybody
 */
export async function remindAction(input: unknown): Promise<ActionResult<RemindersSent>> {
  return runAction(
    {
      action: "reminder.send",
      input: remindInput,
      scope: ({ departments: [departmentId = ""] }) => ({ departmentId, unit: null }),
      run: (given, actor) =>
        inTurn(
          { departments: given.departments },
          (tx) => remindDepartments(tx, actor, given),
          database(),
          given.departments.length,
        ),
    },
    input,
  );
}

/** Reminds units that have not handed in their part. @param input `{ budgetId, units, text }`, from anybody */
export async function remindUnitsAction(input: unknown): Promise<ActionResult<RemindersSent>> {
  return runAction(
    {
      action: "reminder.sendUnits",
      input: remindUnitsInput,
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: (given, actor) => inTurn({ budgets: [given.budgetId] }, (tx) => remindUnits(tx, actor, given)),
    },
    input,
  );
}
