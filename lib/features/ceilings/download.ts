import { BUREAU, can } from "@/lib/domain/access";
import { errorSentence, reportError } from "@/lib/server/action-error";
import { downloadResponse, errorResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { currentUser } from "@/lib/server/session";
import { readYear } from "./schema";
import { plannedByUnit, readCeilingStanding } from "./standing";
import { ceilingsWorkbook } from "./workbook";

/** Answers with the workbook of the 控制数 of the year that the address names. 401 and 403 for whoever may not. */
export async function respondWithCeilings(request: Request): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const decision = can(user, "ceiling.edit", BUREAU);
    if (!decision.allowed) return errorResponse(403, decision.reason);
    const year = readYear(new URL(request.url).searchParams.get("year"));
    if (year === null) return errorResponse(400, "请从“控制数”页面选择年度后下载。");
    const standing = await readCeilingStanding(database(), year);
    return downloadResponse({
      name: `${year}年控制数.xlsx`,
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes: ceilingsWorkbook(standing, await plannedByUnit(database(), year)),
    });
  } catch (error) {
    return errorResponse(500, errorSentence(reportError(error, "ceilings download")));
  }
}
