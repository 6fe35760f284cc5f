import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { can, type Membership, type Role, reachProblem, type Subject } from "@/lib/domain/access";
import { grantProblem } from "@/lib/domain/access/segregation";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent, waitForTurn } from "@/lib/server/audit";
import { serializable, type Transaction } from "@/lib/server/db";
import { revokeSessions } from "@/lib/server/session-store";
import { choosePassword, replacePassword } from "./first-password";

/** An administrator at work in one department. */
export interface Administering {
  actor: Subject & AuditActor;
  departmentId: string;
}

/** A role to be given. */
export interface Grant {
  role: Role;
  /** unit code; null for the whole department */
  unit: string | null;
}

/** A new account. */
export interface NewPerson extends Grant {
  account: string;
  name: string;
  /** null for a person who signs in through OIDC only */
  password: string | null;
}

const WITH_ROLES = { memberships: { include: { department: true, section: true } } } satisfies Prisma.UserInclude;
type Account = Prisma.UserGetPayload<{ include: typeof WITH_ROLES }>;

const membershipsOf = ({ memberships }: Account): Membership[] =>
  memberships.map(({ role, departmentId, unitCode }) => ({ role, departmentId, unit: unitCode }));

/**
 * The account of a person of the department, to be changed as such: whoever changes it has a say wherever it works.
 *
 * @throws Refusal when there is no such person there, it is the administrator's own account, or it works in departments
 *   that the administrator does not administer
 */
async function ownedAccount(tx: Transaction, { actor, departmentId }: Administering, id: string): Promise<Account> {
  const account = await tx.user.findFirst({
    where: { id, memberships: { some: { departmentId } } },
    include: WITH_ROLES,
  });
  if (!account) throw new Refusal("本部门没有这个人员，请刷新后重新选择。");
  if (id === actor.id) throw new Refusal("不能修改自己的账号和角色，请由另一位系统管理员办理。");
  const outside = account.memberships.filter(
    (one) => !can(actor, "admin.people", { departmentId: one.departmentId, unit: null }).allowed,
  );
  if (outside.length > 0) {
    const names = [
      ...new Set(
        outside.map(({ department, section }) => department?.name ?? (section ? `归口 ${section.name}` : "全部部门")),
      ),
    ].join("、");
    throw new Refusal(
      `这个账号还在其他部门（${names}）任职，请由同时管理这些部门的系统管理员办理；本部门的角色可以收回。`,
    );
  }
  return account;
}

function factsOf({ accountName, displayName, active }: Account) {
  return { account: accountName, name: displayName, active };
}

async function refuseGrant(tx: Transaction, departmentId: string, grant: Grant, held: Membership[]): Promise<void> {
  const { role, unit } = grant;
  const outOfReach = reachProblem(role, unit === null ? "department" : "unit");
  if (outOfReach) throw new Refusal(outOfReach);
  if (unit !== null && (await tx.unit.count({ where: { departmentId, code: unit } })) === 0) {
    throw new Refusal(`本部门没有单位 ${unit}，请先在“单位”中新增。`);
  }
  const problem = grantProblem(held, departmentId, role);
  if (problem) throw new Refusal(problem);
}

const taken = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** One change of people: in its turn, whole or not at all. */
function administer<T>(db: PrismaClient, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return serializable(async (tx) => {
    await waitForTurn(tx);
    return work(tx);
  }, db);
}

/**
 * Makes an account with its first role. Its password must be replaced at the first sign-in.
 *
 * @returns the id
 * @throws Refusal when the account name is taken, the password may not be chosen, or the role cannot be given
 */
export async function createPerson(db: PrismaClient, where: Administering, person: NewPerson): Promise<string> {
  const { actor, departmentId } = where;
  const { account, name, password, role, unit } = person;
  const passwordHash = password === null ? null : await choosePassword(password, account);
  return administer(db, async (tx) => {
    await refuseGrant(tx, departmentId, person, []);
    if ((await tx.user.count({ where: { accountName: account } })) > 0) {
      throw new Refusal(`账号“${account}”已被使用；如是同一个人，请改用“授予角色”，否则请换一个账号。`);
    }
    const memberships = { create: { departmentId, role, unitCode: unit } };
    const facts = { accountName: account, displayName: name, passwordHash, mustChangePassword: passwordHash !== null };
    const { id } = await tx.user.create({ data: { ...facts, memberships } });
    const after = { departmentId, account, name, role, unit };
    const event = { budgetId: null, entity: `user:${id}`, before: null, after };
    await recordEvent(tx, { ...event, actor, action: "people.create" });
    return id;
  });
}

/** Corrects a person's name. @throws Refusal when it is not for this administrator to do */
export async function renamePerson(db: PrismaClient, where: Administering, id: string, name: string): Promise<void> {
  await administer(db, async (tx) => {
    const old = await ownedAccount(tx, where, id);
    if (old.displayName === name) return;
    await tx.user.update({ where: { id }, data: { displayName: name, version: { increment: 1 } } });
    const { departmentId, actor } = where;
    const before = { ...factsOf(old), departmentId };
    const event = { budgetId: null, entity: `user:${id}`, before, after: { ...before, name } };
    await recordEvent(tx, { ...event, actor, action: "people.edit" });
  });
}

/** Closes or opens an account; closing ends its sessions. @throws Refusal when it is not for this administrator to do */
export async function setActive(db: PrismaClient, where: Administering, id: string, active: boolean): Promise<void> {
  await administer(db, async (tx) => {
    const old = await ownedAccount(tx, where, id);
    if (old.active === active) return;
    await tx.user.update({ where: { id }, data: { active, version: { increment: 1 } } });
    const { departmentId, actor } = where;
    const before = { ...factsOf(old), departmentId };
    const event = { budgetId: null, entity: `user:${id}`, before, after: { ...before, active } };
    await recordEvent(tx, { ...event, actor, action: active ? "people.activate" : "people.deactivate" });
    if (!active) await revokeSessions(tx, { actor, userId: id });
  });
}

/**
 * Gives an account a password that must be replaced at the next sign-in, and ends its sessions.
 *
 * @throws Refusal when the password may not be chosen, or it is not for this administrator to do
 */
export async function setFirstPassword(
  db: PrismaClient,
  where: Administering,
  id: string,
  password: string,
): Promise<void> {
  const { actor, departmentId } = where;
  const named = await db.user.findFirst({ where: { id, memberships: { some: { departmentId } } } });
  const passwordHash = await choosePassword(password, named?.accountName ?? "");
  await administer(db, async (tx) => {
    await replacePassword(tx, await ownedAccount(tx, where, id), passwordHash, actor, { departmentId });
  });
}

/** Ends every session of a person. @throws Refusal when it is not for this administrator to do */
export async function signOutPerson(db: PrismaClient, where: Administering, id: string): Promise<number> {
  return administer(db, async (tx) => {
    await ownedAccount(tx, where, id);
    return revokeSessions(tx, { actor: where.actor, userId: id });
  });
}

/**
 * Gives somebody who has an account a role in the department.
 *
 * @throws Refusal when there is no such account, it holds the role already, it is the administrator's own, or the role
 *   cannot be held beside its others
 */
export async function grantRole(
  db: PrismaClient,
  where: Administering,
  { account, ...grant }: Grant & { account: string },
): Promise<void> {
  const { actor, departmentId } = where;
  const { role, unit } = grant;
  try {
    await administer(db, async (tx) => {
      const user = await tx.user.findUnique({ where: { accountName: account }, include: WITH_ROLES });
      if (!user) throw new Refusal(`没有账号“${account}”，请先新增人员。`);
      if (user.id === actor.id) throw new Refusal("不能修改自己的账号和角色，请由另一位系统管理员办理。");
      await refuseGrant(tx, departmentId, grant, membershipsOf(user));
      await tx.membership.create({ data: { userId: user.id, departmentId, role, unitCode: unit } });
      const after = { departmentId, account, role, unit };
      const event = { budgetId: null, entity: `user:${user.id}`, before: null, after };
      await recordEvent(tx, { ...event, actor, action: "people.grant" });
    });
  } catch (error) {
    throw taken(error) ? new Refusal("这个人员已经有这个角色，不需要重复授予。") : error;
  }
}

/** Takes a role back. @throws Refusal when nobody holds it there, or it is the administrator's own */
export async function withdrawRole(db: PrismaClient, where: Administering, membershipId: string): Promise<void> {
  const { actor, departmentId } = where;
  await administer(db, async (tx) => {
    const held = await tx.membership.findFirst({ where: { id: membershipId, departmentId }, include: { user: true } });
    if (!held) throw new Refusal("这个角色已经收回，请刷新页面。");
    if (held.userId === actor.id) throw new Refusal("不能修改自己的账号和角色，请由另一位系统管理员办理。");
    await tx.membership.delete({ where: { id: membershipId } });
    const before = { departmentId, account: held.user.accountName, role: held.role, unit: held.unitCode };
    const event = { budgetId: null, entity: `user:${held.userId}`, before, after: null };
    await recordEvent(tx, { ...event, actor, action: "people.withdraw" });
  });
}
