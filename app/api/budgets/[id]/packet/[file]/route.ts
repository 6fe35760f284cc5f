import { fileNamed, packetOf, revisionAsked } from "@/lib/features/budgets/packets";
import { respondWithBudget } from "@/lib/features/budgets/responses";
import { downloadResponse, errorResponse } from "@/lib/server/action-response";

/** One file of the packet, by its name. */
export async function GET(
  request: Request,
  context: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file: name } = await context.params;
  return respondWithBudget(
    id,
    "packet.download",
    async (budget) => {
      const files = await packetOf(budget);
      const file = fileNamed(files, name);
      if (file) return downloadResponse(file);
      return errorResponse(404, `公开材料中没有这个文件，现有：${files.map((one) => one.name).join("、")}`);
    },
    revisionAsked(request),
  );
}
