import type { PrismaClient } from "@/generated/prisma/client";
import { applyLists, lookThrough } from "@/lib/features/lists/apply";
import { readLists } from "@/lib/features/lists/read";
import { listRows, type OfficeLists } from "@/lib/features/lists/rows";
import { listsWorkbook } from "@/lib/features/lists/workbook";
import type { AuditActor } from "@/lib/server/audit";
import { readWorkbook } from "@/lib/workbook";

/** Makes an installation that of a bureau with these lists, as its 初始化.xlsx would. New people sign in elsewhere: they have no passwords. */
export async function loadLists(db: PrismaClient, lists: OfficeLists, actor: AuditActor): Promise<void> {
  const file = readLists(await readWorkbook(listsWorkbook(listRows(lists))));
  const { hash, plan } = await lookThrough(db, file, actor);
  const { applied } = await applyLists(db, file, { actor, wanted: hash, way: "oidc" });
  const told = plan.sheets.flatMap(({ sheet, rows }) => rows.map((row) => ({ sheet, ...row })));
  const refused = told.find(({ state }) => state === "refused");
  if (!applied) throw new Error(`The lists were not applied: ${JSON.stringify(refused ?? plan.refusals)}`);
}
