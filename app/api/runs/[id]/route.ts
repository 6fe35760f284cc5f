import { respondWithRun } from "@/lib/features/packet-runs/responses";

/** How far a run is. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondWithRun((await context.params).id);
}
