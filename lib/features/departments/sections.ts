import type { BusinessSection } from "@/generated/prisma/client";
import { grantProblem } from "@/lib/domain/access/segregation";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { membershipsFrom, REACH } from "@/lib/server/subject";

async function refuseTaken(tx: Transaction, name: string): Promise<void> {
  const taken = await tx.businessSection.findUnique({ where: { name }, select: { id: true } });
  if (taken) throw new Refusal(`已有归口业务股“${name}”，请换一个名称。`);
}

/**
 * Adds a 归口业务股, with its event, in the transaction of something larger, which waited for its turn.
 *
 * @param actor null when the program does it by itself
 * @returns the id
 * @throws Refusal when the name is taken
 */
export async function createSection(tx: Transaction, actor: AuditActor | null, name: string): Promise<string> {
  await refuseTaken(tx, name);
  const { id } = await tx.businessSection.create({ data: { name } });
  const event = { actor, action: "sections.create", budgetId: null, entity: `section:${name}` } as const;
  await recordEvent(tx, { ...event, before: null, after: { name } });
  return id;
}

/** Renames a 归口业务股, with its event. @throws Refusal when there is none, or the name is taken */
export async function renameSection(
  tx: Transaction,
  actor: AuditActor | null,
  id: string,
  name: string,
): Promise<void> {
  const old = await tx.businessSection.findUnique({ where: { id } });
  if (!old) throw new Refusal("没有这个归口业务股，请刷新页面。");
  if (old.name === name) return;
  await refuseTaken(tx, name);
  await tx.businessSection.update({ where: { id }, data: { name } });
  const event = { actor, action: "sections.edit", budgetId: null, entity: `section:${old.name}` } as const;
  await recordEvent(tx, { ...event, before: { name: old.name }, after: { name } });
}

/** The 归口业务股 that a department is put under; null for none. @throws Refusal when there is no such one */
export async function knownSection(tx: Transaction, sectionId: string | null): Promise<BusinessSection | null> {
  const section = sectionId === null ? null : await tx.businessSection.findUnique({ where: { id: sectionId } });
  if (sectionId !== null && !section) throw new Refusal("没有这个归口业务股，请刷新后重新选择。");
  return section;
}

/**
 * Lets a department come under a 归口业务股 when none of those who come to reach it keeps its accounts already:
 * nobody administers a department and works on its budgets (`grantProblem`).
 *
 * @throws Refusal naming the first account that would hold both
 */
export async function refuseReach(
  tx: Transaction,
  department: { id: string; code: string; name: string },
  section: Pick<BusinessSection, "id" | "name">,
): Promise<void> {
  const held = await tx.membership.findMany({
    where: { sectionId: section.id },
    orderBy: [{ user: { accountName: "asc" } }, { role: "asc" }],
    select: { id: true, role: true, user: { include: { memberships: { include: REACH } } } },
  });
  for (const { id, role, user } of held) {
    const others = user.memberships.filter((one) => one.id !== id);
    const problem = grantProblem(membershipsFrom(others), department.id, role);
    if (!problem) continue;
    const place = `${department.code} ${department.name}`;
    throw new Refusal(`归口“${section.name}”的 ${user.accountName} 在${place}还有其他角色：${problem}`);
  }
}

/**
 * Puts departments under a 归口业务股, or under none, with an event for each that was under another.
 *
 * @param sectionId null for none
 * @throws Refusal when there is no such 归口, one of the departments is not there, or somebody would come to administer one
 *   of them and work on its budgets (`refuseReach`)
 */
export async function assignSection(
  tx: Transaction,
  actor: AuditActor | null,
  departmentIds: readonly string[],
  sectionId: string | null,
): Promise<void> {
  const section = await knownSection(tx, sectionId);
  const departments = await tx.department.findMany({
    where: { id: { in: [...departmentIds] } },
    orderBy: { code: "asc" },
    include: { section: true },
  });
  if (departments.length !== new Set(departmentIds).size)
    throw new Refusal("选中的部门有的已不存在，请刷新后重新选择。");
  for (const department of departments.filter((one) => one.sectionId !== sectionId)) {
    const { id, code, section: old } = department;
    if (section) await refuseReach(tx, department, section);
    await tx.department.update({ where: { id }, data: { sectionId } });
    const event = { actor, action: "departments.edit", budgetId: null, entity: `department:${code}` } as const;
    const said = (name: string | undefined) => ({ departmentId: id, section: name ?? null });
    await recordEvent(tx, { ...event, before: said(old?.name), after: said(section?.name) });
  }
}
