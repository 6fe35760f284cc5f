import { respondWithBudget } from "@/lib/features/budgets/responses";
import { findComments } from "@/lib/features/comments/find";
import { jsonResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";

/** What was said of a budget, as JSON: for screens that stay open while others write. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithBudget(id, "budget.view", async (budget) =>
    jsonResponse(await findComments(database(), await requireUser(), budget)),
  );
}
