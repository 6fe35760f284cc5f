import { archiveOf, packetName, packetOf, revisionAsked } from "@/lib/features/budgets/packets";
import { respondWithBudget } from "@/lib/features/budgets/responses";
import type { LoadedBudget } from "@/lib/features/budgets/types";
import { ALL_UNITS, allUnitFiles, unitPacketName, unitPacketOf } from "@/lib/features/budgets/unit-packets";
import { openDataIn } from "@/lib/packet/open-data";
import { downloadResponse, errorResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";

async function answerForUnits(budget: LoadedBudget, unit: string): Promise<Response> {
  const files =
    unit === ALL_UNITS ? await allUnitFiles(database(), budget) : (await unitPacketOf(database(), budget, unit))?.files;
  if (!files) return errorResponse(404, "本预算没有这个单位，请在公开材料页面重新选择。");
  const name = await unitPacketName(database(), budget, unit);
  return downloadResponse({ name, mediaType: "application/zip", bytes: await archiveOf(budget, files) });
}

/** The whole packet as one zip archive; with `?openData` its open data alone, with `?unit` that of a unit, or of `all` units. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  const asked = new URL(request.url).searchParams;
  const [openData, unit] = [asked.has("openData"), asked.get("unit")];
  return respondWithBudget(
    id,
    "packet.download",
    async (budget) => {
      if (unit !== null) return answerForUnits(budget, unit);
      const files = await packetOf(database(), budget);
      const wanted = openData ? openDataIn(files, budget.head.fiscalYear) : files;
      const name = packetName(budget, openData ? "开放数据" : undefined);
      return downloadResponse({ name, mediaType: "application/zip", bytes: await archiveOf(budget, wanted) });
    },
    revisionAsked(request),
  );
}
