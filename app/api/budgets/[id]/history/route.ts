import { respondWithBudgetHistory } from "@/lib/features/history/export";

/** The history of a budget as CSV, filtered as the page of the history is. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondWithBudgetHistory(request, (await context.params).id);
}
