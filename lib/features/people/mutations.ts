import type { PrismaClient } from "@/generated/prisma/client";
import { Refusal } from "@/lib/server/action-error";
import { recordEvent } from "@/lib/server/audit";
import { passwordFacts } from "@/lib/server/auth-password";
import { inTurn } from "@/lib/server/in-turn";
import { revokeSessions } from "@/lib/server/session-store";
import { setMail } from "../account/mutations";
import { choosePassword, replacePassword } from "./first-password";
import { type Grant, grantFacts, refuseGrant, turnOf } from "./grants";
import { type Account, type Keeping, ownedAccount, refuseLastAdministrator } from "./keeping";

/** A new account with its first role. */
export interface NewPerson extends Grant {
  account: string;
  name: string;
  /** null for a person who signs in through OIDC only */
  password: string | null;
}

/** What the trail says of an account, and in whose history. */
function factsOf({ accountName, displayName, active }: Account, { departmentId }: Keeping) {
  const here = departmentId === null ? {} : { departmentId };
  return { account: accountName, name: displayName, active, ...here };
}

/**
 * Makes an account with its first role, with its event. Its password must be replaced at the first sign-in.
 *
 * @returns the id
 * @throws Refusal when the account name is taken, the password may not be chosen, or the role cannot be given
 */
export async function createPerson(db: PrismaClient, actor: Keeping["actor"], person: NewPerson): Promise<string> {
  const { account, name, password, role, unit, departmentId, sectionId } = person;
  const passwordHash = password === null ? null : await choosePassword(password, account);
  return inTurn(
    turnOf(person),
    async (tx) => {
      await refuseGrant(tx, actor, person, []);
      if ((await tx.user.count({ where: { accountName: account } })) > 0) {
        throw new Refusal(`账号“${account}”已被使用；如是同一个人，请改用“授予角色”，否则请换一个账号。`);
      }
      const memberships = { create: { departmentId, sectionId, role, unitCode: unit } };
      const facts = {
        accountName: account,
        displayName: name,
        passwordHash,
        mustChangePassword: passwordHash !== null,
        homeId: departmentId,
      };
      const { id } = await tx.user.create({ data: { ...facts, memberships } });
      const after = { ...(await grantFacts(tx, account, person)), name, ...passwordFacts({ id, passwordHash }) };
      const event = { budgetId: null, entity: `user:${id}`, before: null, after };
      await recordEvent(tx, { ...event, actor, action: "people.create" });
      return id;
    },
    db,
  );
}

/** Corrects a person's name, with its event. @throws Refusal when it is not for this administrator to do */
export async function renamePerson(db: PrismaClient, keeping: Keeping, id: string, name: string): Promise<void> {
  await inTurn(
    { general: true },
    async (tx) => {
      const old = await ownedAccount(tx, keeping, id);
      if (old.displayName === name) return;
      await tx.user.update({ where: { id }, data: { displayName: name, version: { increment: 1 } } });
      const before = factsOf(old, keeping);
      const event = { budgetId: null, entity: `user:${id}`, before, after: { ...before, name } };
      await recordEvent(tx, { ...event, actor: keeping.actor, action: "people.edit" });
    },
    db,
  );
}

/** Sets where mails to a person go, with its event. @throws Refusal when it is not for this administrator to do */
export async function setPersonMail(
  db: PrismaClient,
  keeping: Keeping,
  id: string,
  mail: string | null,
): Promise<void> {
  await inTurn(
    { general: true },
    async (tx) => {
      await ownedAccount(tx, keeping, id);
      await setMail(tx, keeping.actor, { userId: id, mail, wanted: null });
    },
    db,
  );
}

/**
 * Closes or opens an account, with its event; closing ends its sessions.
 *
 * @throws Refusal when it is not for this administrator to do, or nobody else could give roles
 */
export async function setActive(db: PrismaClient, keeping: Keeping, id: string, active: boolean): Promise<void> {
  const { actor } = keeping;
  await inTurn(
    "everything",
    async (tx) => {
      const old = await ownedAccount(tx, keeping, id);
      if (old.active === active) return;
      const keepsOthers = old.memberships.some(({ role }) => role === "systemAdministrator");
      if (!active && keepsOthers) await refuseLastAdministrator(tx, id);
      await tx.user.update({ where: { id }, data: { active, version: { increment: 1 } } });
      const before = factsOf(old, keeping);
      const event = { budgetId: null, entity: `user:${id}`, before, after: { ...before, active } };
      await recordEvent(tx, { ...event, actor, action: active ? "people.activate" : "people.deactivate" });
      if (!active) await revokeSessions(tx, { actor, userId: id });
    },
    db,
  );
}

/**
 * Gives an account a password that must be replaced at the next sign-in, with its event, and ends its sessions.
 *
 * @throws Refusal when the password may not be chosen, or it is not for this administrator to do
 */
export async function setFirstPassword(
  db: PrismaClient,
  keeping: Keeping,
  id: string,
  password: string,
): Promise<void> {
  const { actor, departmentId } = keeping;
  const here = departmentId === null ? {} : { memberships: { some: { departmentId } } };
  const named = await db.user.findFirst({ where: { id, ...here } });
  const passwordHash = await choosePassword(password, named?.accountName ?? "");
  await inTurn(
    { general: true },
    async (tx) => {
      const account = await ownedAccount(tx, keeping, id);
      await replacePassword(tx, account, passwordHash, actor, departmentId === null ? {} : { departmentId });
    },
    db,
  );
}

/** Ends every session of a person. @throws Refusal when it is not for this administrator to do */
export async function signOutPerson(db: PrismaClient, keeping: Keeping, id: string): Promise<number> {
  return inTurn(
    { general: true },
    async (tx) => {
      await ownedAccount(tx, keeping, id);
      return revokeSessions(tx, { actor: keeping.actor, userId: id });
    },
    db,
  );
}
