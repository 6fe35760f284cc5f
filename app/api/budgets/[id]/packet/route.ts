import { packetName, packetOf, revisionAsked } from "@/lib/features/budgets/packets";
import { respondWithBudget } from "@/lib/features/budgets/responses";
import { zipPacket } from "@/lib/packet";
import { downloadResponse } from "@/lib/server/action-response";

/** The whole packet as one zip archive. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithBudget(
    id,
    "packet.download",
    async (budget) => {
      const bytes = await zipPacket(await packetOf(budget));
      return downloadResponse({ name: packetName(budget), mediaType: "application/zip", bytes });
    },
    revisionAsked(request),
  );
}
