import type { AuditActor, AuditEvent } from "@/lib/server/audit";
import { recordEvents } from "@/lib/server/audit";
import { passwordFacts } from "@/lib/server/auth-password";
import type { Transaction } from "@/lib/server/db";
import { createDepartment, editDepartment } from "../departments/list";
import { createSection } from "../departments/sections";
import { keepHome } from "../people/home";
import { roleEvent } from "../people/role-events";
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
  const departments = await departmentsByCode(tx);
  for (const { department, isNew, ...unit } of changes.units) {
    const where = { actor, departmentId: departments.get(department)?.id ?? "" };
    if (isNew) await createUnit(tx, where, unit);
    else await changeUnit(tx, where, unit);
  }
}

async function departmentsByCode(tx: Transaction) {
  const all = await tx.department.findMany({ select: { id: true, code: true, name: true } });
  return new Map(all.map((department) => [department.code, department]));
}

/** Writes accounts, and returns the events of it. */
async function writePeople(
  tx: Transaction,
  actor: AuditActor,
  { people, roles }: ListChanges,
  hashes: PasswordHashes,
): Promise<AuditEvent[]> {
  const departments = await departmentsByCode(tx);
  const homes = new Map<string, string | undefined>();
  for (const { account, department } of roles) {
    if (department !== null && !homes.has(account)) homes.set(account, departments.get(department)?.id);
  }
  const events: AuditEvent[] = [];
  const added = people.flatMap(({ account, name, id }) =>
    id === null ? [{ account, name, id: crypto.randomUUID() }] : [],
  );
  const data = added.map(({ account, name, id }) => {
    const passwordHash = hashes.get(account) ?? null;
    const facts = { id, accountName: account, displayName: name, homeId: homes.get(account) ?? null };
    return { ...facts, passwordHash, mustChangePassword: passwordHash !== null };
  });
  await tx.user.createMany({ data });
  for (const { id, account, name } of added) {
    const passwordHash = hashes.get(account) ?? null;
    const event = { actor, action: "people.create", budgetId: null, entity: `user:${id}` } as const;
    events.push({ ...event, before: null, after: { account, name, ...passwordFacts({ id, passwordHash }) } });
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

/** What the plan found to be there: a role without its place would be one everywhere. */
function planned<T>(known: ReadonlyMap<string, T>, name: string): T {
  const one = known.get(name);
  if (one === undefined) throw new Error(`The plan names ${name}, which is not there`);
  return one;
}

/** Gives roles, and returns the events of it. */
async function writeRoles(tx: Transaction, actor: AuditActor, roles: readonly ListedRole[]): Promise<AuditEvent[]> {
  const users = await tx.user.findMany({
    where: { accountName: { in: [...new Set(roles.map(({ account }) => account))] } },
    select: { id: true, accountName: true },
  });
  const accounts = new Map(users.map((user) => [user.accountName, user]));
  const departments = await departmentsByCode(tx);
  const sections = new Map((await tx.businessSection.findMany()).map((section) => [section.name, section]));
  const placed = roles.map(({ account, role, department, section, unit }) => ({
    ...{ user: planned(accounts, account), role, unit },
    department: department === null ? null : planned(departments, department),
    section: section === null ? null : planned(sections, section),
  }));
  const data = placed.map(({ user, role, department, section, unit }) => ({
    ...{ userId: user.id, role, unitCode: unit },
    ...{ departmentId: department?.id ?? null, sectionId: section?.id ?? null },
  }));
  await keepHome(
    tx,
    data.map(({ userId }) => userId),
  );
  await tx.membership.createMany({ data });
  return placed.map(({ user, ...role }) => roleEvent(actor, "people.grant", user, role));
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
