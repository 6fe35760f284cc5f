import { writeBook } from "@/lib/domain/book";
import { respondWithReplacement } from "@/lib/features/budgets/book-upload";
import { respondWithBudget } from "@/lib/features/budgets/responses";
import { downloadResponse } from "@/lib/server/action-response";

/** The whole budget as a `budget-book/1` file, amounts in yuan. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithBudget(id, "book.export", ({ head, disclosure }) =>
    downloadResponse({
      name: `${head.departmentName}${head.fiscalYear}年预算数据.json`,
      mediaType: "application/json",
      bytes: Buffer.from(`${JSON.stringify(writeBook(disclosure.book), null, 2)}\n`),
    }),
  );
}

/** Replaces the whole budget by the `budget-book/1` file in the body, up to 32 MB; `?version=` is what the person saw. */
export async function POST(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithReplacement(request, id);
}
