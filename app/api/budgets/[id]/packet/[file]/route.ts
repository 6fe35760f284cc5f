import { fileNamed, isFormulaTwin, packetOf, revisionAsked, twinOf } from "@/lib/features/budgets/packets";
import { respondWithBudget } from "@/lib/features/budgets/responses";
import type { LoadedBudget } from "@/lib/features/budgets/types";
import type { PacketFile } from "@/lib/packet";
import { downloadResponse, errorResponse, isShowable, shownResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";

async function answer(budget: LoadedBudget, name: string, shown: boolean): Promise<Response> {
  if (isFormulaTwin(budget, name)) return downloadResponse(await twinOf(database(), budget));
  const files: readonly PacketFile[] = await packetOf(database(), budget);
  const file = fileNamed(files, name);
  if (!file) return errorResponse(404, `公开材料中没有这个文件，现有：${files.map((one) => one.name).join("、")}`);
  return shown && isShowable(file) ? shownResponse(file) : downloadResponse(file);
}

/** One file of the packet, by its name; with `?show` the web page in place, inert and in our own frames only. */
export async function GET(
  request: Request,
  context: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file: name } = await context.params;
  const shown = new URL(request.url).searchParams.has("show");
  return respondWithBudget(id, "packet.download", (budget) => answer(budget, name, shown), revisionAsked(request));
}
