import type { BudgetAction, Subject } from "@/lib/domain/access";
import { PacketError } from "@/lib/packet";
import { errorSentence, reportError } from "@/lib/server/action-error";
import { errorResponse, laterResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { ASK_AGAIN_SECONDS, inOwnTurn, TooManyAtOnce } from "@/lib/server/own-turn";
import { currentUser } from "@/lib/server/session";
import { ComputingBusy } from "../computing/errors";
import { findBudget, findStanding, whileStanding } from "./disclosed";
import type { LoadedBudget, StandingBudget } from "./types";

/** Answers a request about what was found. */
type Respond<B> = (budget: B) => Promise<Response> | Response;

function answerTo(error: unknown, action: BudgetAction): Response {
  if (error instanceof TooManyAtOnce) return laterResponse(429, error.message, ASK_AGAIN_SECONDS);
  if (error instanceof ComputingBusy) return laterResponse(error.status, error.message, ASK_AGAIN_SECONDS);
  const number = reportError(error, action);
  const sentence = error instanceof PacketError ? `${error.message}（编号 ${number}）` : errorSentence(number);
  return errorResponse(500, sentence);
}

async function respondWith<B>(
  action: BudgetAction,
  find: (subject: Subject) => Promise<B | null>,
  respond: Respond<B>,
): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    return await inOwnTurn(user.id, () =>
      whileStanding(async () => {
        const budget = await find(user);
        if (!budget) return errorResponse(404, "没有找到这份预算，可能已被删除，或您没有权限。");
        return respond(budget);
      }),
    );
  } catch (error) {
    return answerTo(error, action);
  }
}

/**
 * Answers a request about one budget: 401 when nobody is signed in, 404 when the budget does not exist or the person may
 * not do `action` to it (the two are not told apart), or has no such revision where one is asked for, 429 and 503 with
 * Retry-After when the person asks for too much at once or computing takes too long, 500 with a number when something
 * unexpected fails.
 */
export function respondWithBudget(
  id: string,
  action: BudgetAction,
  respond: Respond<LoadedBudget>,
  revision: number | null = null,
): Promise<Response> {
  return respondWith(action, (user) => findBudget(database(), user, action, id, revision), respond);
}

/** As `respondWithBudget`, where what is asked is computed of it elsewhere: its contents are not brought here. */
export function respondWithStanding(
  id: string,
  action: BudgetAction,
  respond: Respond<StandingBudget>,
): Promise<Response> {
  return respondWith(action, (user) => findStanding(database(), user, action, id), respond);
}
