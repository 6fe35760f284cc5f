import { respondWithLists } from "@/lib/features/lists/download";

/** The workbook of the lists: `?filled=1` with what is in use, else empty. */
export function GET(request: Request): Promise<Response> {
  return respondWithLists(new URL(request.url).searchParams.get("filled") === "1");
}
