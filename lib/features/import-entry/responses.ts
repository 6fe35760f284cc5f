import { PacketError } from "@/lib/packet";
import { errorSentence, Refusal, reportError } from "@/lib/server/action-error";
import { errorResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { linesResponse } from "@/lib/server/lines-response";
import { currentUser, type SessionUser } from "@/lib/server/session";
import { RequestError } from "@/lib/server/upload";
import { WorkbookError } from "@/lib/workbook";
import { findEntry } from "../entry/find";
import type { LoadedEntry } from "../entry/types";
import type { ImportKind } from "../import";
import type { ImportReport, Tell } from "./types";
import { LineFull } from "./waiting-line";

/** A unit that the person sees, or the whole department as far as the person sees it. @throws RequestError (404) */
export function checkUnit({ rows, visibleUnits }: LoadedEntry, unit: string | null): void {
  if (unit === null) return;
  const known = rows.head.units.some(({ code }) => code === unit) && (visibleUnits?.includes(unit) ?? true);
  if (!known) throw new RequestError(404, `本预算没有单位“${unit}”，或您没有权限。`);
}

/** @throws RequestError (403, 409) when the person may not import rows of this unit; null is the whole department */
export function checkMayImport({ head, editable }: LoadedEntry, kind: ImportKind, unit: string | null): void {
  if (head.status !== "draft") throw new RequestError(409, "本预算不是草稿，不能导入；如需修改，请先退回为草稿。");
  if (!editable.department && editable.units.length === 0) {
    throw new RequestError(403, "您的角色只能查看和下载填报内容，不能导入；如需修改，请联系经办人。");
  }
  if (kind === "priorYear" || unit === null) {
    if (editable.department) return;
    throw new RequestError(403, "您只能导入本单位的内容，请选择单位；整个部门的内容请联系部门经办人。");
  }
  if (!editable.units.includes(unit)) throw new RequestError(403, "您不能导入这个单位的内容，请联系该单位的经办人。");
}

/** The status of an error and what is said of it. */
function answerTo(error: unknown): [status: number, message: string] {
  if (error instanceof RequestError) return [error.status, error.message];
  if (error instanceof Refusal) return [409, error.message];
  if (error instanceof LineFull) return [503, "同时导入的人较多，请过一会儿再上传。"];
  if (error instanceof WorkbookError && error.kind !== "failed") {
    return [error.kind === "tooLarge" ? 413 : 422, `${error.message}。`];
  }
  const number = reportError(error, "entry import");
  const worded = error instanceof PacketError || error instanceof WorkbookError;
  return [500, worded ? `${error.message}（编号 ${number}）` : errorSentence(number)];
}

/** Answers line by line in JSON (`ProgressLine`): how far the work is, at last its report or why there is none. */
export function progressResponse(request: Request, work: (tell: Tell) => Promise<ImportReport>): Response {
  return linesResponse(request, work, (error) => answerTo(error)[1]);
}

/**
 * Answers a request about what is entered in one budget: 401 when nobody is signed in, 404 when the budget does not exist
 * or the person may see nothing of its entry (the two are not told apart); refusals by their status.
 */
export async function respondWithEntry(
  id: string,
  respond: (entry: LoadedEntry, user: SessionUser) => Promise<Response>,
): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const entry = await findEntry(database(), user, id);
    if (!entry) return errorResponse(404, "没有找到这份预算，可能已被删除，或您没有权限。");
    return await respond(entry, user);
  } catch (error) {
    return errorResponse(...answerTo(error));
  }
}
