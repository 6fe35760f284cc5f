import { packetOf } from "@/lib/features/budgets/packets";
import { respondWithBudget } from "@/lib/features/budgets/responses";
import { jsonResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";

/** The files of the packet once they are drawn, without their contents: what a page that shows progress waits for. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return respondWithBudget(id, "packet.download", async (budget) => {
    const files = await packetOf(database(), budget);
    return jsonResponse({
      files: files.map(({ name, bytes, notices = [] }) => ({ name, size: bytes.length, notices })),
    });
  });
}
