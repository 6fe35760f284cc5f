import { BUREAU, can } from "@/lib/domain/access";
import { errorSentence, Refusal, reportError } from "@/lib/server/action-error";
import { errorResponse, jsonResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { linesResponse, wantsProgress } from "@/lib/server/lines-response";
import { currentUser } from "@/lib/server/session";
import { createBatch, type NewBatch } from "./mutations";
import { newBatchInput } from "./schema";
import type { BatchProgress } from "./types";

function sentenceOf(error: unknown): string {
  return error instanceof Refusal ? error.message : errorSentence(reportError(error, "budget.createBatch"));
}

/**
 * Answers a request for many budgets: 401 when nobody is signed in, 403 for everybody but 预算股, 400 for an unsound body, 409
 * when it cannot be done as things stand; asked for lines of JSON, it tells how far it is.
 */
export async function respondWithBatch(request: Request): Promise<Response> {
  const actor = await currentUser();
  if (!actor) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
  const decision = can(actor, "budget.createBatch", BUREAU);
  if (!decision.allowed) return errorResponse(403, decision.reason);
  const given = newBatchInput.safeParse(await request.json().catch(() => null));
  if (!given.success) return errorResponse(400, given.error.issues.map(({ message }) => message).join("；"));
  const batch: NewBatch = { ...given.data, actor };
  const work = (tell: (progress: BatchProgress) => void) => createBatch(database(), batch, tell);
  if (wantsProgress(request)) return linesResponse(request, work, sentenceOf);
  try {
    return jsonResponse(await work(() => request.signal.throwIfAborted()));
  } catch (error) {
    return errorResponse(error instanceof Refusal ? 409 : 500, sentenceOf(error));
  }
}
