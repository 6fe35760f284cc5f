import { respondWithBudget } from "@/lib/features/budgets/responses";
import { findInBudget } from "@/lib/features/search/find";
import { searchQuery } from "@/lib/features/search/schema";
import { errorResponse, jsonResponse } from "@/lib/server/action-response";

/** What a budget has of a text, as JSON: `?text=L045`. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithBudget(id, "budget.view", (budget) => {
    const query = searchQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return errorResponse(400, query.error.issues.map(({ message }) => message).join("；"));
    return jsonResponse(findInBudget(id, budget, query.data.text));
  });
}
