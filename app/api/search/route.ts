import { findNamedBudgets } from "@/lib/features/search/find";
import { searchQuery } from "@/lib/features/search/schema";
import { errorSentence, reportError } from "@/lib/server/action-error";
import { errorResponse, jsonResponse, laterResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { ASK_AGAIN_SECONDS, inOwnTurn, TooManyAtOnce } from "@/lib/server/own-turn";
import { currentUser } from "@/lib/server/session";

/** Budgets by department or year, as JSON: `?text=202`. */
export async function GET(request: Request): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const query = searchQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return errorResponse(400, query.error.issues.map(({ message }) => message).join("；"));
    return await inOwnTurn(user.id, async () =>
      jsonResponse(await findNamedBudgets(database(), user, query.data.text)),
    );
  } catch (error) {
    if (error instanceof TooManyAtOnce) return laterResponse(429, error.message, ASK_AGAIN_SECONDS);
    return errorResponse(500, errorSentence(reportError(error, "search")));
  }
}
