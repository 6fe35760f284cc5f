import type { BudgetAction } from "@/lib/domain/access";
import { PacketError } from "@/lib/packet";
import { errorSentence, reportError } from "@/lib/server/action-error";
import { errorResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { currentUser } from "@/lib/server/session";
import { findBudget } from "./disclosed";
import type { LoadedBudget } from "./types";

/**
 * Answers a request about one budget: 401 when nobody is signed in, 404 when the budget does not exist or the person may
 * not do `action` to it (the two are not told apart), or has no such revision where one is asked for, 500 with a number when something unexpected fails.
 */
export async function respondWithBudget(
  id: string,
  action: BudgetAction,
  respond: (budget: LoadedBudget) => Promise<Response> | Response,
  revision: number | null = null,
): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const budget = await findBudget(database(), user, action, id, revision);
    if (!budget) return errorResponse(404, "没有找到这份预算，可能已被删除，或您没有权限。");
    return await respond(budget);
  } catch (error) {
    const number = reportError(error, action);
    const sentence = error instanceof PacketError ? `${error.message}（编号 ${number}）` : errorSentence(number);
    return errorResponse(500, sentence);
  }
}
