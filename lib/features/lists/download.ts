import { BUREAU, can } from "@/lib/domain/access";
import { errorSentence, reportError } from "@/lib/server/action-error";
import { downloadResponse, errorResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { currentUser } from "@/lib/server/session";
import { inUse, listRows } from "./rows";
import { readStanding } from "./standing";
import { EMPTY_LISTS, listsWorkbook } from "./workbook";

/** Answers with 初始化.xlsx: filled with what is in use, or empty. 401 and 403 for whoever may not. */
export async function respondWithLists(filled: boolean): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const decision = can(user, "admin.departments", BUREAU);
    if (!decision.allowed) return errorResponse(403, decision.reason);
    const lists = filled ? listRows(inUse(await readStanding(database()))) : EMPTY_LISTS;
    return downloadResponse({
      name: "初始化.xlsx",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes: listsWorkbook(lists),
    });
  } catch (error) {
    return errorResponse(500, errorSentence(reportError(error, "lists download")));
  }
}
