import { respondWithWorkbook } from "@/lib/features/consolidated/responses";

/** The consolidated tables of a selection as a workbook. */
export function GET(request: Request): Promise<Response> {
  return respondWithWorkbook(request);
}
