import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { departmentsFor } from "@/lib/domain/access";
import type { ValueNames } from "@/lib/domain/entry/value-words";
import { errorSentence, reportError } from "@/lib/server/action-error";
import { downloadResponse, errorResponse } from "@/lib/server/action-response";
import { recordEvent } from "@/lib/server/audit";
import { database } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { inTurn } from "@/lib/server/in-turn";
import { currentUser, type SessionUser } from "@/lib/server/session";
import { isBudgetId } from "../budgets/disclosed";
import { filterWords, historyCsv } from "./csv";
import { namesOfBudget, ofAdministration, ofBudget, readWholeHistory } from "./data";
import { namesOfNothing } from "./loaders";
import { readFilters } from "./schema";
import type { HistoryFilters } from "./types";

/** What is taken away: which events, what their codes are called, under which name. */
interface Export {
  budgetId: string | null;
  scope: Prisma.Sql;
  names: ValueNames;
  fileName: string;
}

async function take(db: PrismaClient, user: SessionUser, what: Export, filters: HistoryFilters): Promise<Response> {
  const { budgetId, scope, names, fileName } = what;
  const events = await readWholeHistory(db, scope, names, filters);
  await inTurn(
    budgetId === null ? { general: true } : { budgets: [budgetId] },
    async (tx) => {
      const after = { filters: filterWords(filters), events: events.length };
      const event = { budgetId, entity: "history", before: null, after };
      await recordEvent(tx, { ...event, actor: user, action: "history.export" });
    },
    db,
  );
  const bytes = Buffer.from(historyCsv(events), "utf8");
  return downloadResponse({ name: `${fileName}.csv`, mediaType: "text/csv", bytes });
}

async function respond(request: Request, find: (user: SessionUser) => Promise<Export | null>): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const what = await find(user);
    if (!what) return errorResponse(404, "没有找到要导出的办理历史，或您没有权限。");
    const { filters, problem } = readFilters(Object.fromEntries(new URL(request.url).searchParams));
    if (problem) return errorResponse(400, problem);
    return await take(database(), user, what, filters);
  } catch (error) {
    return errorResponse(500, errorSentence(reportError(error, "history.export")));
  }
}

/** Answers with the history of one budget as a file, as far as filters in the address leave it; the taking is recorded. */
export function respondWithBudgetHistory(request: Request, id: string): Promise<Response> {
  return respond(request, async (user) => {
    const where = { id, departmentId: inDepartments(departmentsFor(user, "history.export")) };
    const budget = isBudgetId(id) ? await database().budget.findFirst({ where }) : null;
    if (!budget) return null;
    const fileName = `${budget.fiscalYear}年${budget.departmentName}预算办理历史`;
    const names = await namesOfBudget(database(), id, budget.edition);
    return { budgetId: id, scope: ofBudget(id), names, fileName };
  });
}

/** Answers with the history of administration as a file; the taking is recorded. */
export function respondWithAdministrationHistory(request: Request): Promise<Response> {
  return respond(request, async (user) => {
    const departmentIds = departmentsFor(user, "admin.people");
    if (departmentIds.length === 0) return null;
    return {
      budgetId: null,
      scope: ofAdministration(departmentIds),
      names: namesOfNothing(),
      fileName: "系统管理历史",
    };
  });
}
