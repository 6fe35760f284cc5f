import { canSomewhere } from "@/lib/domain/access";
import { errorSentence, reportError } from "@/lib/server/action-error";
import { downloadResponse, errorResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { currentUser } from "@/lib/server/session";
import { findBoard } from "./find";
import { readBoardConditions } from "./schema";
import { boardWorkbook } from "./workbook";

/** More departments than any office has. */
const ALL = 100_000;

/** Answers with the list that the address asks for as a workbook, on all its pages. 401 and 403 for whoever may not. */
export async function respondWithBoard(request: Request): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    if (!canSomewhere(user, "budget.list"))
      return errorResponse(403, "您的角色不能查看预算，请联系系统管理员调整角色。");
    const conditions = readBoardConditions(Object.fromEntries(new URL(request.url).searchParams));
    const board = await findBoard(database(), user, { ...conditions, page: 1, size: ALL });
    return downloadResponse({
      name: `${board.year}年部门预算编报进度.xlsx`,
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes: boardWorkbook(board),
    });
  } catch (error) {
    return errorResponse(500, errorSentence(reportError(error, "board export")));
  }
}
