import { respondWithReplacement } from "@/lib/features/budgets/book-upload";
import { respondWithStanding } from "@/lib/features/budgets/responses";
import { bookFileOf } from "@/lib/features/budgets/views";
import { downloadResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";

/** The whole budget as a `budget-book/1` file, amounts in yuan. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithStanding(id, "book.export", async (budget) => {
    const { departmentName, fiscalYear } = budget.head;
    const name = `${departmentName}${fiscalYear}年预算数据.json`;
    return downloadResponse({ name, mediaType: "application/json", bytes: await bookFileOf(database(), budget) });
  });
}

/** Replaces the whole budget by the `budget-book/1` file in the body, up to 32 MB; `?version=` is what the person saw. */
export async function POST(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithReplacement(request, id);
}
