import { readBasis } from "@/lib/features/code-books/basis";
import { checkUnit, respondWithEntry } from "@/lib/features/import-entry/responses";
import { templateQuery } from "@/lib/features/import-entry/schema";
import { templateFile } from "@/lib/features/import-entry/template-file";
import { downloadResponse } from "@/lib/server/action-response";
import { askedIn } from "@/lib/server/asked";
import { database } from "@/lib/server/db";

/** An entry sheet as a workbook with the rows of the budget: `?kind=basic&unit=202001`. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithEntry(id, async (entry) => {
    const { kind, unit } = askedIn(request, templateQuery);
    checkUnit(entry, unit);
    return downloadResponse(templateFile(entry, kind, unit, await readBasis(database())));
  });
}
