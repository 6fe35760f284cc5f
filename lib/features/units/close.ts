import { Refusal } from "@/lib/server/action-error";
import { recordEvent } from "@/lib/server/audit";
import { dateOf, dayOf } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { refuseFuture } from "../departments/closing-day";
import { roleEvent } from "../people/role-events";
import { type InUnitList, knownUnit } from "./mutations";

/** A unit whose work another one of the department takes over. */
export interface UnitMerger {
  code: string;
  /** YYYY-MM-DD, not after today */
  closedOn: string;
  /** code of the unit that takes over */
  heir: string;
  /** whether people whose role was limited to the unit are to have it in the other one */
  roles: boolean;
}

async function openUnit(tx: Transaction, departmentId: string, code: string) {
  const unit = await knownUnit(tx, departmentId, code);
  if (unit.closedOn) throw new Refusal(`单位 ${code} 已于 ${dayOf(unit.closedOn)} 停用，请刷新页面。`);
  return unit;
}

async function refuseChildren(tx: Transaction, departmentId: string, code: string): Promise<void> {
  const where = { departmentId, parentCode: code, closedOn: null };
  const child = await tx.unit.findFirst({ where, orderBy: { code: "asc" } });
  if (child) throw new Refusal(`下级单位 ${child.code} ${child.name}还在使用，请先停用或改换它的上级单位。`);
}

async function refuseMembers(tx: Transaction, departmentId: string, code: string, advice: string): Promise<void> {
  const members = await tx.membership.count({ where: { departmentId, unitCode: code } });
  if (members > 0) throw new Refusal(`还有 ${members} 个角色限定在单位 ${code}，${advice}。`);
}

/**
 * Takes a unit out of use from a day on: it is in no new budget, and drafts are offered to leave it out (`updateUnits`).
 *
 * @param closedOn YYYY-MM-DD, not after today
 * @throws Refusal when there is no such open unit, the day is to come, units below it are in use, or roles are limited
 *   to it
 */
export async function closeUnit(
  tx: Transaction,
  { actor, departmentId }: InUnitList,
  code: string,
  closedOn: string,
): Promise<void> {
  refuseFuture(closedOn);
  const { id } = await openUnit(tx, departmentId, code);
  await refuseChildren(tx, departmentId, code);
  await refuseMembers(tx, departmentId, code, "请先在“人员”中收回");
  await tx.unit.update({ where: { id }, data: { closedOn: dateOf(closedOn) } });
  const event = { actor, action: "units.close", budgetId: null, entity: `unit:${code}` } as const;
  await recordEvent(tx, { ...event, before: null, after: { departmentId, closedOn } });
}

/** Lets roles that are limited to a unit be limited to another one, each with its events. @returns how many went over */
async function moveRoles(tx: Transaction, { actor, departmentId }: InUnitList, from: string, to: string) {
  const include = { user: true, department: true };
  const held = await tx.membership.findMany({ where: { departmentId, unitCode: from }, include });
  for (const { id, userId, role, user, department } of held) {
    const event = (action: "people.grant" | "people.withdraw", unit: string) =>
      recordEvent(tx, roleEvent(actor, action, user, { role, department, section: null, unit }));
    const there = await tx.membership.count({ where: { userId, departmentId, role, unitCode: to } });
    await event("people.withdraw", from);
    if (there > 0) await tx.membership.delete({ where: { id } });
    else {
      await tx.membership.update({ where: { id }, data: { unitCode: to } });
      await event("people.grant", to);
    }
  }
  return held.length;
}

/**
 * Takes a unit out of use because another one took over; roles that were limited to it go over when that is asked for.
 *
 * @throws Refusal when one of the two is not there or closed, they are the same, the day is to come, units below it are
 *   in use, or roles limited to it are to go nowhere
 */
export async function mergeUnit(
  tx: Transaction,
  where: InUnitList,
  { code, closedOn, heir, roles }: UnitMerger,
): Promise<void> {
  const { actor, departmentId } = where;
  refuseFuture(closedOn);
  if (code === heir) throw new Refusal("不能并入自己，请另选并入的单位。");
  const { id } = await openUnit(tx, departmentId, code);
  const { name } = await openUnit(tx, departmentId, heir);
  await refuseChildren(tx, departmentId, code);
  if (!roles) await refuseMembers(tx, departmentId, code, "请勾选“角色随之转入”，或先在“人员”中收回");
  await tx.unit.update({ where: { id }, data: { closedOn: dateOf(closedOn), mergedInto: heir } });
  const moved = roles ? await moveRoles(tx, where, code, heir) : 0;
  const event = { actor, action: "units.merge", budgetId: null, entity: `unit:${code}` } as const;
  const after = { departmentId, closedOn, mergedInto: `${heir} ${name}`, roles: moved };
  await recordEvent(tx, { ...event, before: null, after });
}

/**
 * Makes a unit that was closed, or merged into another, one of the list again; roles that went over stay where they are.
 *
 * @throws Refusal when there is no such closed unit, or its parent is closed
 */
export async function reopenUnit(tx: Transaction, { actor, departmentId }: InUnitList, code: string): Promise<void> {
  const { id, closedOn, mergedInto, parentCode } = await knownUnit(tx, departmentId, code);
  if (!closedOn) throw new Refusal(`单位 ${code} 没有停用，请刷新页面。`);
  if (parentCode !== null) await openUnit(tx, departmentId, parentCode);
  await tx.unit.update({ where: { id }, data: { closedOn: null, mergedInto: null } });
  const event = { actor, action: "units.reopen", budgetId: null, entity: `unit:${code}` } as const;
  await recordEvent(tx, { ...event, before: { departmentId, closedOn: dayOf(closedOn), mergedInto }, after: null });
}
