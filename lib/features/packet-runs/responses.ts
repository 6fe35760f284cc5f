import { errorSentence, reportError } from "@/lib/server/action-error";
import { downloadResponse, errorResponse, jsonResponse, streamResponse } from "@/lib/server/action-response";
import { beijingDay } from "@/lib/server/dates";
import { database } from "@/lib/server/db";
import type { SessionUser } from "@/lib/server/session";
import { currentUser } from "@/lib/server/session";
import { runArchive } from "./archive";
import { findRun, findRunFile } from "./find";
import { recordCollecting } from "./mutations";
import type { Run } from "./types";

async function respond(
  id: string,
  answer: (run: Run, user: SessionUser) => Promise<Response> | Response,
): Promise<Response> {
  try {
    const user = await currentUser();
    if (!user) return errorResponse(401, "请先登录；如已登录，可能登录已过期，请重新登录。");
    const run = await findRun(database(), user, id);
    if (!run) return errorResponse(404, "没有找到这次批量生成，可能已过保存期限，或您没有权限。");
    return await answer(run, user);
  } catch (error) {
    return errorResponse(500, errorSentence(reportError(error, "packet.run")));
  }
}

/** Answers how far a run is. */
export function respondWithRun(id: string): Promise<Response> {
  return respond(id, (run) => jsonResponse(run));
}

/** Answers with every packet of a run in one archive; the taking is recorded. */
export function respondWithRunPackets(id: string): Promise<Response> {
  return respond(id, async (run, user) => {
    const drawn = run.items.filter(({ status }) => status === "done");
    if (drawn.length === 0) return errorResponse(409, "还没有生成好的材料，请等生成完成后再下载。");
    await recordCollecting(
      database(),
      user,
      id,
      drawn.map(({ budgetId }) => budgetId),
    );
    const archive = runArchive(run, async (item) => (await findRunFile(database(), user, id, item.id))?.bytes ?? null);
    const name = `部门预算公开材料${beijingDay(run.createdAt)}（${drawn.length} 份）.zip`;
    return streamResponse({ name, mediaType: "application/zip" }, archive);
  });
}

/** Answers with the packet of one budget of a run; the taking is recorded. */
export function respondWithRunPacket(id: string, itemId: string): Promise<Response> {
  return respond(id, async (run, user) => {
    const item = run.items.find((one) => one.id === itemId);
    const file = item && (await findRunFile(database(), user, id, itemId));
    if (!item || !file) return errorResponse(404, "这份材料还没有生成，或已过保存期限。");
    await recordCollecting(database(), user, id, [item.budgetId]);
    return downloadResponse({ name: file.name, mediaType: "application/zip", bytes: Buffer.from(file.bytes) });
  });
}
