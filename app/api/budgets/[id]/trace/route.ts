import { respondWithStanding } from "@/lib/features/budgets/responses";
import { traceQuery } from "@/lib/features/budgets/schema";
import { traceOf } from "@/lib/features/budgets/views";
import { errorResponse, jsonResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";

/** Where a figure comes from, as JSON: `?address=expenditure!total.basic&page=1`. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithStanding(id, "budget.view", async (budget) => {
    const query = traceQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return errorResponse(400, query.error.issues.map(({ message }) => message).join("；"));
    const { address, page } = query.data;
    const trace = await traceOf(database(), budget, address, page);
    return trace ? jsonResponse(trace) : errorResponse(404, `本预算的套表和说明中没有“${address}”这个数`);
  });
}
