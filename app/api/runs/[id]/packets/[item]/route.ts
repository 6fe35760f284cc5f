import { respondWithRunPacket } from "@/lib/features/packet-runs/responses";

/** The packet of one budget of a run. */
export async function GET(_: Request, context: { params: Promise<{ id: string; item: string }> }): Promise<Response> {
  const { id, item } = await context.params;
  return respondWithRunPacket(id, item);
}
