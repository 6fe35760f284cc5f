import { respondWithProgress } from "@/lib/features/consolidated/responses";

/** How far the consolidated tables of a selection are. */
export function GET(request: Request): Promise<Response> {
  return respondWithProgress(request);
}
