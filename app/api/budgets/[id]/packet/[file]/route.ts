import { fileNamed, isFormulaTwin, packetOf, revisionAsked, twinOf } from "@/lib/features/budgets/packets";
import { respondWithBudget } from "@/lib/features/budgets/responses";
import type { LoadedBudget } from "@/lib/features/budgets/types";
import { unitPacketOf } from "@/lib/features/budgets/unit-packets";
import type { PacketFile } from "@/lib/packet";
import { downloadResponse, errorResponse, isShowable, shownResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";

interface AskedFile {
  name: string;
  /** in place of a download */
  shown: boolean;
  /** of this unit's packet; null for the department's */
  unit: string | null;
}

async function answer(budget: LoadedBudget, { name, shown, unit }: AskedFile): Promise<Response> {
  if (unit === null && isFormulaTwin(budget, name)) return downloadResponse(await twinOf(database(), budget));
  const files: readonly PacketFile[] =
    unit === null ? await packetOf(database(), budget) : ((await unitPacketOf(database(), budget, unit))?.files ?? []);
  const file = fileNamed(files, name);
  if (!file) return errorResponse(404, `公开材料中没有这个文件，现有：${files.map((one) => one.name).join("、")}`);
  return shown && isShowable(file) ? shownResponse(file) : downloadResponse(file);
}

/** One file of the packet, by its name, with `?unit` of that of a unit; with `?show` the web page in place, inert and in our own frames only. */
export async function GET(
  request: Request,
  context: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file: name } = await context.params;
  const query = new URL(request.url).searchParams;
  const asked = { name, shown: query.has("show"), unit: query.get("unit") };
  return respondWithBudget(id, "packet.download", (budget) => answer(budget, asked), revisionAsked(request));
}
