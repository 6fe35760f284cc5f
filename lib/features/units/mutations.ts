import type { UnitKind } from "@/lib/domain/book";
import { treeProblem } from "@/lib/domain/units/tree";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { followUnit } from "../departments/drafts";

/** A unit as an administrator writes it. */
export interface UnitFacts {
  code: string;
  name: string;
  kind: UnitKind;
  /** code of 上级单位 in the same department; null for a unit right below it */
  parent: string | null;
}

/** Whose unit list is changed, and by whom; null when the program does it by itself. */
export interface InUnitList {
  actor: AuditActor | null;
  departmentId: string;
}

/** A unit that is in the list of a department. @throws Refusal when it is not */
export async function knownUnit(tx: Transaction, departmentId: string, code: string) {
  const unit = await tx.unit.findUnique({ where: { departmentId_code: { departmentId, code } } });
  if (!unit) throw new Refusal(`本部门没有单位 ${code}，可能已被删除，请刷新页面。`);
  return unit;
}

async function refusePlace(tx: Transaction, departmentId: string, { code, parent }: UnitFacts): Promise<void> {
  if (parent === null) return;
  const units = await tx.unit.findMany({
    where: { departmentId },
    select: { code: true, parentCode: true, closedOn: true },
  });
  const others = units.filter((one) => one.code !== code).map((one) => ({ code: one.code, parent: one.parentCode }));
  const problem = treeProblem([{ code, parent }, ...others]);
  if (problem) throw new Refusal(problem.message);
  if (units.find((one) => one.code === parent)?.closedOn) throw new Refusal(`上级单位 ${parent} 已停用，请改选。`);
}

/**
 * Adds a unit to the list of a department, with its event, in the transaction of something larger, which waited for its
 * turn.
 *
 * @throws Refusal when its code is taken or is not one of the department, or it cannot stand below that parent
 */
export async function createUnit(tx: Transaction, { actor, departmentId }: InUnitList, unit: UnitFacts): Promise<void> {
  const department = await tx.department.findUnique({ where: { id: departmentId } });
  if (!department) throw new Refusal("没有这个部门，请刷新后重新选择。");
  if (department.closedOn) throw new Refusal(`${department.name}已停用，不能新增单位。`);
  if (!unit.code.startsWith(department.code)) throw new Refusal(`单位编码应以部门编码 ${department.code} 开头。`);
  if ((await tx.unit.count({ where: { departmentId, code: unit.code } })) > 0) {
    throw new Refusal(`本部门已有单位 ${unit.code}，请核对编码。`);
  }
  await refusePlace(tx, departmentId, unit);
  const { parent, ...facts } = unit;
  await tx.unit.create({ data: { ...facts, departmentId, parentCode: parent } });
  const after = { departmentId, ...unit };
  const event = { budgetId: null, entity: `unit:${unit.code}`, before: null, after };
  await recordEvent(tx, { ...event, actor, action: "units.create" });
}

/**
 * Changes name, kind and parent of a unit, with its event; the code stays. A new name follows into the drafts that carry
 * the old one (`followUnit`); a new kind changes how a draft is judged, and is offered there (`updateUnits`).
 *
 * @throws Refusal when there is no such unit, or it cannot stand below that parent
 */
export async function editUnit(tx: Transaction, where: InUnitList, unit: UnitFacts): Promise<void> {
  const { parentCode } = await knownUnit(tx, where.departmentId, unit.code);
  if (parentCode !== unit.parent) await refusePlace(tx, where.departmentId, unit);
  await changeUnit(tx, where, unit);
}

/**
 * Changes a unit as `editUnit` does, where whoever changes many at once has seen that all of them can stand as they are to:
 * on the way there a unit may stand lower than it may.
 *
 * @throws Refusal when there is no such unit
 */
export async function changeUnit(tx: Transaction, where: InUnitList, unit: UnitFacts): Promise<void> {
  const { actor, departmentId } = where;
  const { id, ...old } = await knownUnit(tx, departmentId, unit.code);
  const { code, name, kind, parent } = unit;
  if (old.name === name && old.kind === kind && old.parentCode === parent) return;
  await tx.unit.update({ where: { id }, data: { name, kind, parentCode: parent } });
  const before = { departmentId, code, name: old.name, kind: old.kind, parent: old.parentCode };
  const event = { budgetId: null, entity: `unit:${code}`, before, after: { ...before, name, kind, parent } };
  await recordEvent(tx, { ...event, actor, action: "units.edit" });
  if (old.name !== name) await followUnit(tx, where, code, { before: old.name, after: name });
}

/**
 * Deletes a unit that was put into the list by mistake, with its event; budgets keep their snapshot of it.
 *
 * @throws Refusal when there is no such unit, people still hold roles in it, or others stand below it or were merged into it
 */
export async function deleteUnit(tx: Transaction, { actor, departmentId }: InUnitList, code: string): Promise<void> {
  const { id, name, kind, parentCode } = await knownUnit(tx, departmentId, code);
  const members = await tx.membership.count({ where: { departmentId, unitCode: code } });
  if (members > 0) throw new Refusal(`还有 ${members} 个角色限定在单位 ${code}，请先在“人员”中收回。`);
  const tied = await tx.unit.findFirst({
    where: { departmentId, OR: [{ parentCode: code }, { mergedInto: code }] },
    orderBy: { code: "asc" },
  });
  if (tied) {
    const how = tied.parentCode === code ? "是它的下级单位" : "已并入它";
    throw new Refusal(`${tied.code} ${tied.name}${how}，不能删除单位 ${code}；不再使用的单位请停用。`);
  }
  await tx.unit.delete({ where: { id } });
  const before = { departmentId, code, name, kind, parent: parentCode };
  const event = { budgetId: null, entity: `unit:${code}`, before, after: null };
  await recordEvent(tx, { ...event, actor, action: "units.delete" });
}
