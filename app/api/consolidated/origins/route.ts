import { respondWithOrigins } from "@/lib/features/consolidated/responses";

/** Where a figure of the consolidated tables comes from: `?year=2027&address=expenditure!total.total`. */
export function GET(request: Request): Promise<Response> {
  return respondWithOrigins(request);
}
