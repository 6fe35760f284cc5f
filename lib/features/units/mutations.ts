import type { PrismaClient } from "@/generated/prisma/client";
import type { UnitKind } from "@/lib/domain/book";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent, waitForTurn } from "@/lib/server/audit";
import { serializable, type Transaction } from "@/lib/server/db";

/** A unit as an administrator writes it. */
export interface UnitFacts {
  code: string;
  name: string;
  kind: UnitKind;
}

interface Where {
  actor: AuditActor;
  departmentId: string;
}

function administer(db: PrismaClient, work: (tx: Transaction) => Promise<void>): Promise<void> {
  return serializable(async (tx) => {
    await waitForTurn(tx);
    await work(tx);
  }, db);
}

async function knownUnit(tx: Transaction, departmentId: string, code: string) {
  const unit = await tx.unit.findUnique({ where: { departmentId_code: { departmentId, code } } });
  if (!unit) throw new Refusal(`本部门没有单位 ${code}，可能已被删除，请刷新页面。`);
  return unit;
}

/** Adds a unit to a department. @throws Refusal when its code is taken or is not one of the department */
export function createUnit(db: PrismaClient, { actor, departmentId }: Where, unit: UnitFacts): Promise<void> {
  return administer(db, async (tx) => {
    const { code: prefix } = await tx.department.findUniqueOrThrow({ where: { id: departmentId } });
    if (!unit.code.startsWith(prefix)) throw new Refusal(`单位编码应以部门编码 ${prefix} 开头。`);
    if ((await tx.unit.count({ where: { departmentId, code: unit.code } })) > 0) {
      throw new Refusal(`本部门已有单位 ${unit.code}，请核对编码。`);
    }
    await tx.unit.create({ data: { ...unit, departmentId } });
    const after = { departmentId, ...unit };
    const event = { budgetId: null, entity: `unit:${unit.code}`, before: null, after };
    await recordEvent(tx, { ...event, actor, action: "units.create" });
  });
}

/**
 * Changes name and kind of a unit from now on. Budgets that hold a snapshot of it keep what they say.
 *
 * @throws Refusal when there is no such unit
 */
export function editUnit(db: PrismaClient, { actor, departmentId }: Where, unit: UnitFacts): Promise<void> {
  return administer(db, async (tx) => {
    const { id, name, kind } = await knownUnit(tx, departmentId, unit.code);
    if (name === unit.name && kind === unit.kind) return;
    await tx.unit.update({ where: { id }, data: { name: unit.name, kind: unit.kind } });
    const before = { departmentId, code: unit.code, name, kind };
    const event = { budgetId: null, entity: `unit:${unit.code}`, before, after: { ...before, ...unit } };
    await recordEvent(tx, { ...event, actor, action: "units.edit" });
  });
}

/**
 * Deletes a unit that is no more; budgets keep their snapshot of it.
 *
 * @throws Refusal when there is no such unit, or people still hold roles in it
 */
export function deleteUnit(db: PrismaClient, { actor, departmentId }: Where, code: string): Promise<void> {
  return administer(db, async (tx) => {
    const { id, name, kind } = await knownUnit(tx, departmentId, code);
    const members = await tx.membership.count({ where: { departmentId, unitCode: code } });
    if (members > 0) throw new Refusal(`还有 ${members} 个角色限定在单位 ${code}，请先在“人员”中收回。`);
    await tx.unit.delete({ where: { id } });
    const before = { departmentId, code, name, kind };
    const event = { budgetId: null, entity: `unit:${code}`, before, after: null };
    await recordEvent(tx, { ...event, actor, action: "units.delete" });
  });
}
