import type { PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import { type Anchor, reasonWords } from "@/lib/domain/attachments";
import { scopeRefusal } from "@/lib/domain/entry/structure";
import { STATUS_LABELS } from "@/lib/domain/labels";
import type { Transaction } from "@/lib/server/db";
import { stopNotice } from "../departments/stop";
import { enterableUnits } from "../entry/scope";

/** Where the files belong: the unit, null for the department as a whole, and what the place is called. */
interface Home {
  unit: string | null;
  place: string;
}

type Db = PrismaClient | Transaction;

/** What an anchor names in a budget as it stands; null when there is no such thing. */
async function homeOf(db: Db, budgetId: string, { kind, name }: Anchor): Promise<Home | null> {
  if (kind === "reason") return { unit: null, place: reasonWords(name) };
  if (kind === "project") {
    const project = await db.project.findUnique({ where: { budgetId_code: { budgetId, code: name } } });
    return project && { unit: project.unitCode, place: `项目 ${project.code} ${project.name}` };
  }
  const line = await db.line.findUnique({ where: { budgetId_lineId: { budgetId, lineId: name } } });
  return line && { unit: line.unitCode, place: `明细 ${name}（${line.function}，${line.economic}）` };
}

/**
 * Whether a person may add files to something in a budget now, or take them away: as entering what they belong to.
 *
 * @returns what the place is called, or why not, as a sentence
 */
export async function editingRight(
  db: Db,
  subject: Subject,
  budgetId: string,
  about: Anchor,
): Promise<{ allowed: true; place: string } | { allowed: false; reason: string }> {
  const refused = (reason: string) => ({ allowed: false, reason }) as const;
  const budget = await db.budget.findUniqueOrThrow({
    where: { id: budgetId },
    select: {
      departmentId: true,
      status: true,
      units: { where: { submittedAt: { not: null } }, select: { code: true } },
    },
  });
  const home = await homeOf(db, budgetId, about);
  if (!home) return refused("所附的内容已不在预算中，请刷新后重新选择。");
  const stopped = await stopNotice(db, budgetId);
  if (stopped !== null) return refused(stopped);
  if (budget.status !== "draft") return refused(`预算${STATUS_LABELS[budget.status]}，依据附件不能再增减。`);
  const units = enterableUnits(
    subject,
    budget.departmentId,
    budget.units.map(({ code }) => code),
  );
  if (units?.length === 0) return refused("依据附件由经办人上传，您可以查看和下载。");
  const scope = scopeRefusal(units, "line", home.unit);
  return scope === null ? { allowed: true, place: home.place } : refused(`${scope}。`);
}
