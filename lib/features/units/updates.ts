import { can, type Subject } from "@/lib/domain/access";
import { canonicalJson } from "@/lib/domain/canonical";
import { STATUS_LABELS, UNIT_KIND_TERMS } from "@/lib/domain/labels";
import { inserted, type UnitChange, unitChanges } from "@/lib/domain/units/changes";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { refuseStopped } from "../departments/stop";

/** The update of a draft's units that somebody saw and wants. */
export interface UnitUpdate {
  budgetId: string;
  /** `fingerprint` of what was seen */
  seen: string;
}

const ROWS = { lines: true, revenues: true, carryForward: true, projects: true, procurement: true } as const;

/** In what the units of a budget differ from the list of its department; nothing for a budget that is no draft. */
export async function findUnitChanges(tx: Transaction, budgetId: string): Promise<UnitChange[]> {
  const budget = await tx.budget.findUnique({
    where: { id: budgetId },
    select: {
      status: true,
      departmentId: true,
      units: { select: { code: true, name: true, kind: true, _count: { select: ROWS } } },
      ceilings: { select: { unitCode: true }, distinct: ["unitCode"] },
    },
  });
  if (budget?.status !== "draft") return [];
  const limited = new Set(budget.ceilings.map(({ unitCode }) => unitCode));
  const list = await tx.unit.findMany({ where: { departmentId: budget.departmentId }, include: { heir: true } });
  return unitChanges(
    budget.units.map(({ _count, ...unit }) => {
      const rows = Object.values(_count).some((count) => count > 0);
      return { ...unit, used: rows || limited.has(unit.code) };
    }),
    list.map(({ code, name, kind, closedOn, heir }) => {
      return { code, name, kind, closed: closedOn !== null, heir: heir && `${heir.code} ${heir.name}` };
    }),
  );
}

/** What changes say, to be compared with what was seen. */
export const fingerprint = (changes: readonly UnitChange[]): string =>
  canonicalJson(changes.map((one) => ({ ...one })));

async function openDraft(tx: Transaction, actor: Subject, budgetId: string) {
  const budget = await tx.budget.findUnique({
    where: { id: budgetId },
    include: { units: { select: { code: true }, orderBy: { position: "asc" } } },
  });
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，请返回工作台重新选择。");
  const decision = can(actor, "entry.edit", { departmentId: budget.departmentId, unit: null });
  if (!decision.allowed) throw new Refusal(`${decision.reason}。`);
  if (budget.status !== "draft")
    throw new Refusal(`预算${STATUS_LABELS[budget.status]}，不能更新单位；请先退回为草稿。`);
  await refuseStopped(tx, budgetId);
  return budget;
}

async function write(tx: Transaction, budgetId: string, change: UnitChange): Promise<void> {
  const { code } = change;
  const where = { budgetId_code: { budgetId, code } };
  const version = { increment: 1 };
  if (change.what === "added") {
    await tx.budgetUnit.create({ data: { budgetId, code, name: change.name, kind: change.kind, position: 0 } });
  }
  if (change.what === "renamed") await tx.budgetUnit.update({ where, data: { name: change.name, version } });
  if (change.what === "kind") await tx.budgetUnit.update({ where, data: { kind: change.kind, version } });
  if (change.what === "removed") await tx.budgetUnit.delete({ where });
}

/** Units of one kind of change in words, as the trail keeps them. */
function told(changes: readonly UnitChange[]): { [name: string]: string } {
  const words = (what: UnitChange["what"], say: (change: UnitChange) => string) =>
    changes.flatMap((change) => (change.what === what ? [say(change)] : [])).join("；");
  const name = ({ code, name: called }: UnitChange) => `${code} ${called}`;
  const said = {
    unitsAdded: words("added", name),
    unitsRenamed: words("renamed", (one) => (one.what === "renamed" ? `${one.code} ${one.before} → ${one.name}` : "")),
    unitsOfKind: words("kind", (one) => (one.what === "kind" ? `${name(one)}：${UNIT_KIND_TERMS[one.kind]}` : "")),
    unitsRemoved: words("removed", name),
  };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ""));
}

/**
 * Makes the units of a draft those of the department's list, with the event of the budget: new ones are added, names and
 * kinds follow, closed ones without rows go. Closed ones with rows stay until somebody moves the rows.
 *
 * @throws Refusal when there is no such draft, the person does not enter for the whole department, the budget does not go
 *   on, the list or the draft changed since it was seen, or there is nothing to update. Nothing is changed then.
 */
export async function updateUnits(
  tx: Transaction,
  actor: Subject & AuditActor,
  { budgetId, seen }: UnitUpdate,
): Promise<void> {
  const budget = await openDraft(tx, actor, budgetId);
  const changes = await findUnitChanges(tx, budgetId);
  if (fingerprint(changes) !== seen) throw new Refusal("单位名录或草稿刚刚又有变化，没有更新；请刷新核对后再更新。");
  const due = changes.filter(({ what }) => what !== "kept");
  if (due.length === 0) throw new Refusal("没有可以更新的单位；请先把已停用单位的数据改到其他单位。");
  for (const change of due) await write(tx, budgetId, change);
  const of = (what: UnitChange["what"]) => due.filter((one) => one.what === what).map(({ code }) => code);
  const gone = new Set(of("removed"));
  const left = budget.units.map(({ code }) => code).filter((code) => !gone.has(code));
  for (const [position, code] of inserted(left, of("added")).entries()) {
    await tx.budgetUnit.update({ where: { budgetId_code: { budgetId, code } }, data: { position } });
  }
  await tx.budget.update({ where: { id: budgetId }, data: { version: { increment: 1 } } });
  const event = { actor, action: "budget.updateUnits", budgetId, entity: `budget:${budgetId}` } as const;
  await recordEvent(tx, { ...event, before: null, after: told(due) });
}
