import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";

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

/**
 * Puts departments under a 归口业务股, or under none, with an event for each that was under another.
 *
 * @param sectionId null for none
 * @throws Refusal when there is no such 归口, or one of the departments is not there
 */
export async function assignSection(
  tx: Transaction,
  actor: AuditActor | null,
  departmentIds: readonly string[],
  sectionId: string | null,
): Promise<void> {
  const section = sectionId === null ? null : await tx.businessSection.findUnique({ where: { id: sectionId } });
  if (sectionId !== null && !section) throw new Refusal("没有这个归口业务股，请刷新后重新选择。");
  const departments = await tx.department.findMany({
    where: { id: { in: [...departmentIds] } },
    orderBy: { code: "asc" },
    include: { section: true },
  });
  if (departments.length !== new Set(departmentIds).size)
    throw new Refusal("选中的部门有的已不存在，请刷新后重新选择。");
  for (const { id, code, section: old } of departments.filter((one) => one.sectionId !== sectionId)) {
    await tx.department.update({ where: { id }, data: { sectionId } });
    const event = { actor, action: "departments.edit", budgetId: null, entity: `department:${code}` } as const;
    const said = (name: string | undefined) => ({ departmentId: id, section: name ?? null });
    await recordEvent(tx, { ...event, before: said(old?.name), after: said(section?.name) });
  }
}
