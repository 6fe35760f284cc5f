import { type BudgetAction, can, departmentsFor } from "@/lib/domain/access";
import { BookError, type BudgetBook } from "@/lib/domain/book";
import { MAX_BOOK_MEGABYTES } from "@/lib/domain/book/row-limits";
import { errorSentence, Refusal, reportError } from "@/lib/server/action-error";
import { errorResponse, jsonResponse, laterResponse } from "@/lib/server/action-response";
import { askedIn } from "@/lib/server/asked";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { maxRows } from "@/lib/server/env";
import { ASK_AGAIN_SECONDS } from "@/lib/server/own-turn";
import { currentUser, type SessionUser } from "@/lib/server/session";
import { RequestError, withUpload } from "@/lib/server/upload";
import { readBasis } from "../code-books/basis";
import { ComputingBusy } from "../computing/errors";
import { apart } from "../computing/pool";
import { ownerIn } from "../computing/turns";
import { isBudgetId } from "./disclosed";
import { importBook } from "./mutations";
import { replacementQuery } from "./schema";

/** 32 MB hold about 150,000 lines. */
const LIMITS = { largest: MAX_BOOK_MEGABYTES * 1024 * 1024, remedy: "请核对是否选错了文件" };

/** Who uploads a book, and where. */
export interface BookUpload {
  action: BudgetAction;
  /** the department it is for, as far as the person may know of it; null is answered as not found */
  departmentOf(user: SessionUser): Promise<string | null> | string;
}

function answerTo(error: unknown, place: string): Response {
  if (error instanceof RequestError) return errorResponse(error.status, error.message);
  if (error instanceof BookError) return errorResponse(422, `${error.message.replace(/。$/, "")}。`);
  if (error instanceof ComputingBusy) return laterResponse(error.status, error.message, ASK_AGAIN_SECONDS);
  if (error instanceof Refusal) return errorResponse(409, error.message);
  if (error instanceof RangeError) return errorResponse(422, "文件中的金额合计超出可以精确计算的范围，请核对金额。");
  return errorResponse(500, errorSentence(reportError(error, place)));
}

/**
 * Answers a request whose body is a book file: who is signed in, may this person do it there, only then is the file taken. 401, 403
 * and 404 as for pages; 408, 411, 413 and 429 for a file that does not come or is too large; 409 and 422 with the reason when
 * nothing was imported.
 */
export async function respondWithBookUpload(
  request: Request,
  { action, departmentOf }: BookUpload,
  work: (book: BudgetBook, departmentId: string, user: SessionUser) => Promise<unknown>,
): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const departmentId = await departmentOf(user);
    if (departmentId === null) return errorResponse(404, "没有找到要办理的部门或预算，可能已被删除，或您没有权限。");
    const decision = can(user, action, { departmentId, unit: null });
    if (!decision.allowed) return errorResponse(403, `${decision.reason}。`);
    const take = async (body: Buffer) => {
      const from = { db: null, basis: await readBasis(database()) };
      const book = await apart("readBook", ownerIn(departmentId), from, body.toString("utf8"), maxRows());
      return work(book, departmentId, user);
    };
    return jsonResponse(await withUpload(user.id, request, LIMITS, take));
  } catch (error) {
    return answerTo(error, action);
  }
}

/** The department of a budget that the person may know of; null for any other. */
async function departmentOfBudget(id: string, user: SessionUser): Promise<string | null> {
  if (!isBudgetId(id)) return null;
  const where = { id, departmentId: inDepartments(departmentsFor(user, "budget.view")) };
  return (await database().budget.findFirst({ where, select: { departmentId: true } }))?.departmentId ?? null;
}

/** Replaces the budget by the book in the body, `?version=` being that of the budget that the person saw. */
export function respondWithReplacement(request: Request, budgetId: string): Promise<Response> {
  const spec: BookUpload = { action: "budget.import", departmentOf: (user) => departmentOfBudget(budgetId, user) };
  return respondWithBookUpload(request, spec, (book, departmentId, actor) => {
    const replaces = { budgetId, ...askedIn(request, replacementQuery) };
    return importBook(database(), { book, departmentId, replaces, actor, origin: "file" });
  });
}
