import { respondWithNewBudget } from "@/lib/features/new-budget/from-file";

/** Makes the budget of `?fiscalYear=` from the book file in the body, up to 32 MB: `start` is `book` or `priorYear`. */
export async function POST(request: Request, context: { params: Promise<{ department: string }> }): Promise<Response> {
  const { department } = await context.params;
  return respondWithNewBudget(request, department);
}
