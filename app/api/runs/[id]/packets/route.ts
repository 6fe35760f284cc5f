import { respondWithRunPackets } from "@/lib/features/packet-runs/responses";

/** Every packet of a run in one archive. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondWithRunPackets((await context.params).id);
}
