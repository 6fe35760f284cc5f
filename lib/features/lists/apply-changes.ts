import type { AuditActor, AuditEvent } from "@/lib/server/audit";
import { recordEvents } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { createDepartment, editDepartment } from "../departments/list";
import { createSection } from "../departments/sections";
import { changeUnit, createUnit } from "../units/mutations";
import type { ListChanges, ListedRole } from "./types";

/** Password hashes of new accounts; an account without one signs in through OIDC only. */
export type PasswordHashes = ReadonlyMap<string, string>;

async function writeOrganisation(tx: Transaction, actor: AuditActor, changes: ListChanges): Promise<void> {
  for (const name of changes.sections) await createSection(tx, actor, name);
  const sections = new Map((await tx.businessSection.findMany()).map(({ id, name }) => [name, id]));
  const sectionId = (name: string | null) => (name === null ? null : (sections.get(name) ?? null));
  for (const { id, code, name, region, section } of changes.departments) {
    const facts = { name, region, sectionId: sectionId(section) };
    if (id === null) await createDepartment(tx, actor, { code, ...facts });
    else await editDepartment(tx, actor, id, facts);
  }
  const departments = await departmentIds(tx);
  for (const { department, isNew, ...unit } of changes.units) {
    const where = { actor, departmentId: departments.get(department) ?? "" };
    if (isNew) await createUnit(tx, where, unit);
    else await changeUnit(tx, where, unit);
  }
}

async function departmentIds(tx: Transaction): Promise<Map<string, string>> {
  const all = await tx.department.findMany({ select: { id: true, code: true } });
  return new Map(all.map(({ id, code }) => [code, id]));
}

/** Writes accounts, and returns the events of it. */
async function writePeople(
  tx: Transaction,
  actor: AuditActor,
  { people }: ListChanges,
  hashes: PasswordHashes,
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  const added = people.flatMap(({ account, name, id }) =>
    id === null ? [{ account, name, id: crypto.randomUUID() }] : [],
  );
  const data = added.map(({ account, name, id }) => {
    const passwordHash = hashes.get(account) ?? null;
    return { id, accountName: account, displayName: name, passwordHash, mustChangePassword: passwordHash !== null };
  });
  await tx.user.createMany({ data });
  for (const { id, account, name } of added) {
    const event = { actor, action: "people.create", budgetId: null, entity: `user:${id}` } as const;
    events.push({ ...event, before: null, after: { account, name } });
  }
  for (const { id, account, name } of people) {
    if (id === null) continue;
    const old = await tx.user.findUniqueOrThrow({ where: { id } });
    await tx.user.update({ where: { id }, data: { displayName: name, version: { increment: 1 } } });
    const before = { account, name: old.displayName, active: old.active };
    const event = { actor, action: "people.edit", budgetId: null, entity: `user:${id}` } as const;
    events.push({ ...event, before, after: { ...before, name } });
  }
  return events;
}

/** Gives roles, and returns the events of it. */
async function writeRoles(tx: Transaction, actor: AuditActor, roles: readonly ListedRole[]): Promise<AuditEvent[]> {
  const users = await tx.user.findMany({
    where: { accountName: { in: [...new Set(roles.map(({ account }) => account))] } },
    select: { id: true, accountName: true },
  });
  const userIds = new Map(users.map(({ id, accountName }) => [accountName, id]));
  const departments = await departmentIds(tx);
  const sections = new Map((await tx.businessSection.findMany()).map(({ id, name }) => [name, id]));
  const data = roles.map(({ account, role, department, section, unit }) => ({
    ...{ userId: userIds.get(account) ?? "", role, unitCode: unit },
    departmentId: department === null ? null : (departments.get(department) ?? ""),
    sectionId: section === null ? null : (sections.get(section) ?? ""),
  }));
  await tx.membership.createMany({ data });
  return roles.map(({ account, role, department, section, unit }): AuditEvent => {
    const departmentId = department === null ? null : (departments.get(department) ?? null);
    const after = { departmentId, account, role, unit, ...(section !== null && { section }) };
    const event = { actor, action: "people.grant", budgetId: null, entity: `user:${userIds.get(account)}` } as const;
    return { ...event, before: null, after };
  });
}

/** Writes what a file adds and changes, each with its event. */
export async function writeChanges(
  tx: Transaction,
  actor: AuditActor,
  changes: ListChanges,
  hashes: PasswordHashes,
): Promise<void> {
  await writeOrganisation(tx, actor, changes);
  const people = await writePeople(tx, actor, changes, hashes);
  const roles = await writeRoles(tx, actor, changes.roles);
  await recordEvents(tx, [...people, ...roles]);
}
