import { errorSentence, reportError } from "@/lib/server/action-error";
import { downloadResponse, errorResponse, jsonResponse } from "@/lib/server/action-response";
import { database } from "@/lib/server/db";
import { currentUser } from "@/lib/server/session";
import { askConsolidated } from "./desk";
import { findChoice } from "./find";
import { originsQuery, readConditions } from "./schema";
import type { Asked, Choice, Selection } from "./types";

/** A workbook is waited for: reading thousands of books takes minutes, and whoever leaves stops waiting. */
const WORKBOOK_PATIENCE = 10 * 60 * 1000;

const READING = "正在汇总，请稍后重试。";

type Chosen = Choice & { selection: Selection };

const queryOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

async function respond(request: Request, answer: (choice: Chosen) => Promise<Response> | Response): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const choice = await findChoice(database(), user, readConditions(queryOf(request)));
    if (!choice) return errorResponse(403, "您的角色不能查看预算，请联系系统管理员调整角色。");
    const { selection } = choice;
    if (!selection?.members.length) return errorResponse(409, "没有可以汇总的预算。");
    return await answer({ ...choice, selection });
  } catch (error) {
    return errorResponse(500, errorSentence(reportError(error, "consolidated")));
  }
}

function answered<T>(given: Asked<T | null>, make: (answer: T) => Response): Response {
  if (given.state === "reading") return errorResponse(503, READING);
  if (given.state === "refused") return errorResponse(409, given.message);
  return given.made === null ? errorResponse(404, "汇总表中没有这个数。") : make(given.made);
}

/** Answers how far the reading of the budgets is. */
export function respondWithProgress(request: Request): Promise<Response> {
  return respond(request, async ({ selection }) => {
    const asked = await askConsolidated<"contents">(selection, { kind: "contents" });
    return jsonResponse(asked.state === "reading" ? asked : { state: asked.state });
  });
}

/** Answers where a figure comes from, department by department: `?address=expenditure!total.total`. */
export function respondWithOrigins(request: Request): Promise<Response> {
  return respond(request, async ({ selection }) => {
    const query = originsQuery.safeParse(queryOf(request));
    if (!query.success) return errorResponse(400, "请在地址中写明要查看来源的数。");
    const asked = { kind: "origins", address: query.data.address } as const;
    return answered(await askConsolidated<"origins">(selection, asked), (view) => jsonResponse(view));
  });
}

/** Answers with the workbook of the consolidated tables. */
export function respondWithWorkbook(request: Request): Promise<Response> {
  return respond(request, async ({ selection, draft }) => {
    const { fiscalYear, region, whose } = selection;
    const name = `${fiscalYear}年${region}${whose}部门预算公开套表（汇总）${draft ? "（草稿）" : ""}.xlsx`;
    const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const asked = await askConsolidated<"workbook">(selection, { kind: "workbook", draft }, WORKBOOK_PATIENCE);
    return answered(asked, (bytes) => downloadResponse({ name, mediaType, bytes: Buffer.from(bytes) }));
  });
}
