import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { followDepartment } from "./drafts";
import { knownSection, refuseReach } from "./sections";

/** What a department is called and where it belongs. */
export interface DepartmentFacts {
  /** 部门全称 */
  name: string;
  /** as printed in table titles */
  region: string;
  /** 归口; null for none */
  sectionId: string | null;
}

async function refuseName(tx: Transaction, name: string, id?: string): Promise<void> {
  const other = await tx.department.findFirst({
    where: { name, closedOn: null, ...(id && { NOT: { id } }) },
    select: { code: true },
  });
  if (other) throw new Refusal(`已有同名部门（${other.code} ${name}），请核对名称。`);
}

/** A department that is there. @throws Refusal when there is none */
export async function knownDepartment(tx: Transaction, id: string) {
  const department = await tx.department.findUnique({ where: { id }, include: { section: true } });
  if (!department) throw new Refusal("没有这个部门，请刷新后重新选择。");
  return department;
}

/**
 * Adds a department, with its event, in the transaction of something larger, which waited for its turn.
 *
 * @param actor null when the program does it by itself
 * @returns the id
 * @throws Refusal when its code or name is taken, or there is no such 归口
 */
export async function createDepartment(
  tx: Transaction,
  actor: AuditActor | null,
  { code, ...facts }: DepartmentFacts & { code: string },
): Promise<string> {
  const taken = await tx.department.findUnique({ where: { code }, select: { name: true } });
  if (taken) throw new Refusal(`部门编码 ${code} 已被“${taken.name}”使用，请核对编码。`);
  await refuseName(tx, facts.name);
  const section = await knownSection(tx, facts.sectionId);
  const { id } = await tx.department.create({ data: { code, ...facts } });
  const after = { departmentId: id, code, name: facts.name, region: facts.region, section: section?.name ?? null };
  const event = { actor, action: "departments.create", budgetId: null, entity: `department:${code}` } as const;
  await recordEvent(tx, { ...event, before: null, after });
  return id;
}

/**
 * Changes name, region and 归口 of a department, with its event; the code stays. Name and region follow into its drafts
 * (`followDepartment`).
 *
 * @throws Refusal when there is no such department or 归口, the name is taken, or somebody would come to administer the
 *   department and work on its budgets (`refuseReach`)
 */
export async function editDepartment(
  tx: Transaction,
  actor: AuditActor | null,
  id: string,
  facts: DepartmentFacts,
): Promise<void> {
  const old = await knownDepartment(tx, id);
  const { name, region, sectionId } = facts;
  if (old.name === name && old.region === region && old.sectionId === sectionId) return;
  if (old.name !== name) await refuseName(tx, name, id);
  const section = await knownSection(tx, sectionId);
  if (section && section.id !== old.sectionId) await refuseReach(tx, old, section);
  await tx.department.update({ where: { id }, data: { name, region, sectionId } });
  const before = { departmentId: id, name: old.name, region: old.region, section: old.section?.name ?? null };
  const event = { actor, action: "departments.edit", budgetId: null, entity: `department:${old.code}` } as const;
  await recordEvent(tx, { ...event, before, after: { ...before, name, region, section: section?.name ?? null } });
  await followDepartment(tx, actor, old, { name, region });
}
