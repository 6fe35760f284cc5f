import { archiveOf, packetName, packetOf, revisionAsked } from "@/lib/features/budgets/packets";
import { respondWithBudget } from "@/lib/features/budgets/responses";
import { openDataIn } from "@/lib/packet/open-data";
import { downloadResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";

/** The whole packet as one zip archive; with `?openData` its open data alone. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  const openData = new URL(request.url).searchParams.has("openData");
  return respondWithBudget(
    id,
    "packet.download",
    async (budget) => {
      const files = await packetOf(database(), budget);
      const wanted = openData ? openDataIn(files, budget.head.fiscalYear) : files;
      const name = packetName(budget, openData ? "开放数据" : undefined);
      return downloadResponse({ name, mediaType: "application/zip", bytes: await archiveOf(budget, wanted) });
    },
    revisionAsked(request),
  );
}
