import { type Action, can } from "@/lib/domain/access";
import { LIMITS, limitWords } from "@/lib/domain/attachments";
import { errorSentence, Refusal, reportError } from "@/lib/server/action-error";
import { errorResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { currentUser, type SessionUser } from "@/lib/server/session";
import { RequestError, type UploadLimits } from "@/lib/server/upload";
import { isBudgetId } from "../budgets/disclosed";
import { editScope, viewScope } from "../entry/scope";

/** How large the body of an upload may be. */
export const UPLOAD: UploadLimits = { largest: LIMITS.fileBytes, remedy: `请压缩后再上传：${limitWords()}` };

function answerTo(error: unknown, action: Action): Response {
  if (error instanceof RequestError) return errorResponse(error.status, error.message);
  if (error instanceof Refusal) return errorResponse(409, error.message);
  return errorResponse(500, errorSentence(reportError(error, action)));
}

/**
 * Answers a request about 依据附件 of one budget: 401 when nobody is signed in, 404 when there is no such budget or the person may see
 * nothing of its entry (the two are not told apart), 403 when the person may only look; 4xx with a sentence for what is asked wrongly.
 */
export async function respondWithAttachments(
  budgetId: string,
  action: "entry.view" | "entry.edit",
  respond: (user: SessionUser) => Promise<Response>,
): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const seen = isBudgetId(budgetId) && (await viewScope(database(), user, budgetId));
    if (!seen) return errorResponse(404, "没有找到这份预算，可能已被删除，或您没有权限。");
    const scope = action === "entry.edit" ? await editScope(database(), user, budgetId) : seen;
    const decision = scope && can(user, action, scope);
    if (!decision?.allowed) return errorResponse(403, "依据附件由经办人上传，您可以查看和下载。");
    return await respond(user);
  } catch (error) {
    return answerTo(error, action);
  }
}
