import { respondWithCeilings } from "@/lib/features/ceilings/download";

/** The workbook of the 控制数 of a year, filled with what is set: `?year=2027`. */
export function GET(request: Request): Promise<Response> {
  return respondWithCeilings(request);
}
