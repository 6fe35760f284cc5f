"use server";

import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { budgetScope } from "../budgets/scope";
import { setShowLines } from "./mutations";
import { showLinesInput } from "./schema";

/** Sets 公开网页可展开到明细 of the department of a budget. @param input `{ budgetId, showLines }`, from anybody */
export async function setShowLinesAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "packet.scope",
      input: showLinesInput,
      // The department is that of the scope: whoever names a budget elsewhere has been refused by then.
      scope: ({ budgetId }, user) => budgetScope(database(), user, budgetId),
      run: async ({ budgetId, showLines }, actor) => {
        const scope = await budgetScope(database(), actor, budgetId);
        if (scope) await setShowLines(database(), { actor, departmentId: scope.departmentId, showLines });
        return null;
      },
    },
    input,
  );
}
