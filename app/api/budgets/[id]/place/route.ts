import { respondWithStanding } from "@/lib/features/budgets/responses";
import { placeOf } from "@/lib/features/budgets/views";
import { placeQuery } from "@/lib/features/places/schema";
import { findAdjustments } from "@/lib/features/review/adjustments";
import { errorResponse, jsonResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";

/** What is known of a selected place, as JSON: `?subject=line:L012.economic`. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithStanding(id, "budget.view", async (budget) => {
    const query = placeQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return errorResponse(400, query.error.issues.map(({ message }) => message).join("；"));
    const adjustments = await findAdjustments(database(), await requireUser(), budget);
    const view = await placeOf(database(), budget, query.data.subject, adjustments);
    return view ? jsonResponse(view) : errorResponse(404, `“${query.data.subject}”不是预算中的位置`);
  });
}
