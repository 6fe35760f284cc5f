import { grantProblem } from "@/lib/domain/access/segregation";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, type AuditEvent, recordEvent, recordEvents } from "@/lib/server/audit";
import { dateOf, dayOf } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { membershipsFrom, REACH } from "@/lib/server/subject";
import { keepHome } from "../people/home";
import { type PlacedRole, roleEvent } from "../people/role-events";
import { refuseFuture } from "./closing-day";
import { NEVER_DISCLOSED } from "./drafts";
import { knownDepartment } from "./list";

/** A department that prepares no more budgets. */
export interface DepartmentClosing {
  id: string;
  /** YYYY-MM-DD, not after today */
  closedOn: string;
  /** why it is closed although a draft is under way; blank for none */
  reason: string;
}

/** A department whose duties another one takes over. */
export interface DepartmentMerger extends Omit<DepartmentClosing, "reason"> {
  heirId: string;
  /** whether its people are to have in the other department the roles they have in it */
  roles: boolean;
}

async function openDepartment(tx: Transaction, id: string) {
  const department = await knownDepartment(tx, id);
  if (department.closedOn) throw new Refusal(`${department.name}已于 ${dayOf(department.closedOn)} 停用，请刷新页面。`);
  return department;
}

/** Drafts that stop with the department, by year. @throws Refusal when a budget is in the hands of others */
async function stoppedDrafts(tx: Transaction, departmentId: string): Promise<number[]> {
  const budgets = await tx.budget.findMany({
    where: { departmentId, ...NEVER_DISCLOSED },
    orderBy: { fiscalYear: "asc" },
    select: { fiscalYear: true, status: true },
  });
  const away = budgets.find(({ status }) => status !== "draft");
  if (away) {
    const state = STATUS_LABELS[away.status];
    throw new Refusal(`${away.fiscalYear} 年预算${state}，还没有公开，不能停用部门；请先办理公开或退回为草稿。`);
  }
  return budgets.map(({ fiscalYear }) => fiscalYear);
}

/**
 * Closes a department, with its event. Its drafts stop as they are (`stopNotice`); what was disclosed stays.
 *
 * @throws Refusal when there is no such open department, the day is to come, a budget is submitted or signed and not yet
 *   disclosed, or there is a draft and no reason for leaving it
 */
export async function closeDepartment(
  tx: Transaction,
  actor: AuditActor,
  { id, closedOn, reason }: DepartmentClosing,
): Promise<void> {
  refuseFuture(closedOn);
  const { code } = await openDepartment(tx, id);
  const drafts = await stoppedDrafts(tx, id);
  if (drafts.length > 0 && reason === "") {
    const years = drafts.join("、");
    throw new Refusal(`${years} 年预算草稿正在编制，请改为并入其他部门，或填写停用理由；停用后草稿不能再修改。`);
  }
  await tx.department.update({ where: { id }, data: { closedOn: dateOf(closedOn) } });
  const event = { actor, action: "departments.close", budgetId: null, entity: `department:${code}` } as const;
  const after = { departmentId: id, closedOn, reason, stopped: drafts };
  await recordEvent(tx, { ...event, before: null, after });
}

/**
 * Gives the people of a department the same roles in another one, which keeps their accounts from then on, each with its event.
 *
 * @returns how many were given
 */
async function copyRoles(
  tx: Transaction,
  actor: AuditActor,
  from: string,
  heir: NonNullable<PlacedRole["department"]>,
): Promise<number> {
  const held = await tx.membership.findMany({
    where: { departmentId: from, unitCode: null },
    include: { user: { include: { memberships: { include: REACH } } } },
    orderBy: [{ userId: "asc" }, { role: "asc" }],
  });
  const events: AuditEvent[] = [];
  for (const { userId, role, user } of held) {
    const theirs = membershipsFrom(user.memberships);
    const has = theirs.some((one) => one.departmentId === heir.id && one.role === role && one.unit === null);
    if (has || grantProblem(theirs, heir.id, role)) continue;
    await keepHome(tx, [userId]);
    await tx.membership.create({ data: { userId, departmentId: heir.id, role } });
    events.push(roleEvent(actor, "people.grant", user, { role, department: heir, section: null, unit: null }));
  }
  await tx.user.updateMany({ where: { homeId: from }, data: { homeId: heir.id } });
  await recordEvents(tx, events);
  return events.length;
}

/**
 * Closes a department whose duties another one takes over, with its event. Its drafts stop as they are and name the
 * department in which they go on; its people keep their roles in it, so that they can read and take from what they prepared.
 *
 * @throws Refusal when one of the two is not there or closed, they are the same, the day is to come, or a budget is
 *   submitted or signed and not yet disclosed
 */
export async function mergeDepartment(
  tx: Transaction,
  actor: AuditActor,
  { id, closedOn, heirId, roles }: DepartmentMerger,
): Promise<void> {
  refuseFuture(closedOn);
  if (id === heirId) throw new Refusal("不能并入自己，请另选并入的部门。");
  const { code } = await openDepartment(tx, id);
  const heir = await openDepartment(tx, heirId);
  const drafts = await stoppedDrafts(tx, id);
  await tx.department.update({ where: { id }, data: { closedOn: dateOf(closedOn), mergedIntoId: heirId } });
  const given = roles ? await copyRoles(tx, actor, id, heir) : 0;
  const event = { actor, action: "departments.merge", budgetId: null, entity: `department:${code}` } as const;
  const mergedInto = `${heir.code} ${heir.name}`;
  const after = { departmentId: id, closedOn, mergedInto, roles: given, stopped: drafts };
  await recordEvent(tx, { ...event, before: null, after });
}

/**
 * Opens a department that was closed or merged by mistake; its drafts go on. Roles that were given elsewhere stay.
 *
 * @throws Refusal when there is no such closed department
 */
export async function reopenDepartment(tx: Transaction, actor: AuditActor, id: string): Promise<void> {
  const { code, name, closedOn, mergedIntoId } = await knownDepartment(tx, id);
  if (!closedOn) throw new Refusal(`${name}没有停用，请刷新页面。`);
  await tx.department.update({ where: { id }, data: { closedOn: null, mergedIntoId: null } });
  const heir = mergedIntoId === null ? null : await knownDepartment(tx, mergedIntoId);
  const event = { actor, action: "departments.reopen", budgetId: null, entity: `department:${code}` } as const;
  const before = { departmentId: id, closedOn: dayOf(closedOn), mergedInto: heir && `${heir.code} ${heir.name}` };
  await recordEvent(tx, { ...event, before, after: null });
}
