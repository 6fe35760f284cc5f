import { respondWithAdministrationHistory } from "@/lib/features/history/export";

/** The history of administration as CSV, filtered as its page is. */
export function GET(request: Request): Promise<Response> {
  return respondWithAdministrationHistory(request);
}
