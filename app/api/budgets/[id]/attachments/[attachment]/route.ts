import { z } from "zod";
import { findFile } from "@/lib/features/attachments/find";
import { respondWithAttachments } from "@/lib/features/attachments/responses";
import { downloadResponse, errorResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";

/** One 依据附件, to be saved. */
export async function GET(
  _: Request,
  context: { params: Promise<{ id: string; attachment: string }> },
): Promise<Response> {
  const { id: budgetId, attachment: id } = await context.params;
  return respondWithAttachments(budgetId, "entry.view", async (user) => {
    const file = z.guid().safeParse(id).success ? await findFile(database(), user, { budgetId, id }) : null;
    return file ? downloadResponse(file) : errorResponse(404, "没有找到这个依据附件，可能已被移除，或您没有权限。");
  });
}
