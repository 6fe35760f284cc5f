import { readBasis } from "@/lib/features/code-books/basis";
import { importEntry } from "@/lib/features/import-entry/import";
import { checkMayImport, checkUnit, progressResponse, respondWithEntry } from "@/lib/features/import-entry/responses";
import { BATCH_HEADER, batchIdInput, importQuery } from "@/lib/features/import-entry/schema";
import type { Tell } from "@/lib/features/import-entry/types";
import { withWorkbook } from "@/lib/features/import-entry/upload";
import { jsonResponse } from "@/lib/server/action-response";
import { askedIn, parsed } from "@/lib/server/asked";
import { database } from "@/lib/server/db";
import { wantsProgress } from "@/lib/server/lines-response";

/**
 * Compares the workbook in the body with the budget, `?kind=basic&unit=202001`, and with `apply=1` saves the difference
 * under the batch id of the header `X-Batch-Id`. Answers with an ImportReport; 422 when it was to be saved and was not. Asked for
 * `application/x-ndjson` it tells line by line how far it is (`ProgressLine`), and hanging up before it saves cancels it.
 */
export async function POST(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithEntry(id, async (entry, actor) => {
    const query = askedIn(request, importQuery);
    checkUnit(entry, query.unit);
    checkMayImport(entry, query.kind, query.unit);
    const batchId = query.apply ? parsed(batchIdInput, request.headers.get(BATCH_HEADER)) : null;
    const basis = await readBasis(database());
    const work = (tell: Tell) =>
      withWorkbook(actor.id, request, query.kind, tell, (workbook) =>
        importEntry(database(), { ...query, entry, basis, actor, workbook, batchId, tell }),
      );
    if (wantsProgress(request)) return progressResponse(request, work);
    const report = await work(() => request.signal.throwIfAborted());
    return jsonResponse(report, query.apply && !report.applied ? 422 : 200);
  });
}
