import { findAttachments } from "@/lib/features/attachments/find";
import { addAttachment } from "@/lib/features/attachments/mutations";
import { respondWithAttachments, UPLOAD } from "@/lib/features/attachments/responses";
import { attachmentsQuery, uploadQuery } from "@/lib/features/attachments/schema";
import { jsonResponse } from "@/lib/server/action-response";
import { askedIn } from "@/lib/server/asked";
import { database } from "@/lib/server/db";
import { withUpload } from "@/lib/server/upload";

interface Context {
  params: Promise<{ id: string }>;
}

/** The 依据附件 of a line, a project or a reason, as JSON: `?about=line:L001`. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  return respondWithAttachments(id, "entry.view", async (user) => {
    const { about } = askedIn(request, attachmentsQuery);
    return jsonResponse(await findAttachments(database(), user, id, about));
  });
}

/** Adds the file in the body: `?about=line:L001&name=合同.pdf`. Answers with the files that are there now. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  return respondWithAttachments(id, "entry.edit", async (user) => {
    const { about, name } = askedIn(request, uploadQuery);
    await withUpload(user.id, request, UPLOAD, (content) =>
      addAttachment(database(), { budgetId: id, about, name, content, actor: user }),
    );
    return jsonResponse(await findAttachments(database(), user, id, about));
  });
}
