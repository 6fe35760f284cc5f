import { respondWithBatch } from "@/lib/features/new-budget/responses";

/**
 * Makes the budgets of many departments, all or none: `{ fiscalYear, departments, start }` in the body. Answers with a
 * BatchReport; asked for `application/x-ndjson` it tells line by line how far it is (`ProgressLine`).
 */
export function POST(request: Request): Promise<Response> {
  return respondWithBatch(request);
}
