import { respondWithBoard } from "@/lib/features/board/export";

/** The board as a workbook, with the conditions of its address. */
export function GET(request: Request): Promise<Response> {
  return respondWithBoard(request);
}
