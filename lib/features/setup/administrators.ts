import type { PrismaClient } from "@/generated/prisma/client";
import { Refusal } from "@/lib/server/action-error";
import { type AuditOrigin, COMMAND_LINE, recordEvent } from "@/lib/server/audit";
import { passwordFacts } from "@/lib/server/auth-password";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { choosePassword, replacePassword } from "../people/first-password";
import type { AdministratorFacts } from "./schema";

/** An account before it is stored. */
interface Account {
  account: string;
  person: string;
  passwordHash: string;
  /** whether somebody else than its person knows the password */
  mustChangePassword: boolean;
}

/** A system administrator as the command line lists them. */
export interface Administrator {
  account: string;
  name: string;
  active: boolean;
  lastSignIn: Date | null;
}

/** Stores a system administrator of everything. @returns the id @throws Refusal when the account name is taken */
export async function makeAdministrator(tx: Transaction, { account, person, ...secret }: Account): Promise<string> {
  if ((await tx.user.count({ where: { accountName: account } })) > 0) {
    throw new Refusal(`账号“${account}”已被使用，请换一个账号。`);
  }
  const memberships = { create: { role: "systemAdministrator" as const } };
  const data = { accountName: account, displayName: person, ...secret, memberships };
  return (await tx.user.create({ data })).id;
}

/** The same for somebody who was not there, with an event; the password must be replaced at the first sign-in. */
export async function provideAdministrator(
  tx: Transaction,
  { account, person, passwordHash }: Omit<Account, "mustChangePassword">,
  actor: AuditOrigin | null,
): Promise<void> {
  const id = await makeAdministrator(tx, { account, person, passwordHash, mustChangePassword: true });
  const after = { account, name: person, role: "systemAdministrator", ...passwordFacts({ id, passwordHash }) };
  const event = { budgetId: null, entity: `user:${id}`, before: null, after };
  await recordEvent(tx, { ...event, actor, action: "people.create" });
}

/**
 * Makes a system administrator at the command line; the password must be replaced at the first sign-in.
 *
 * @throws Refusal when the account name is taken, or the password may not be chosen
 */
export async function createAdministrator(db: PrismaClient, facts: AdministratorFacts): Promise<void> {
  const { account, person, password } = facts;
  const passwordHash = await choosePassword(password, account);
  await inTurn(
    { general: true },
    async (tx) => {
      await provideAdministrator(tx, { account, person, passwordHash }, COMMAND_LINE);
    },
    db,
  );
}

/**
 * Gives any account a new password at the command line, an only administrator's too: it must be replaced at the next
 * sign-in, the account's sessions end, and it may be tried again at once.
 *
 * @throws Refusal when there is no such account, it is closed, or the password may not be chosen
 */
export async function resetPassword(db: PrismaClient, account: string, password: string): Promise<void> {
  const passwordHash = await choosePassword(password, account);
  await inTurn(
    { general: true },
    async (tx) => {
      const user = await tx.user.findUnique({ where: { accountName: account } });
      if (!user) throw new Refusal(`没有账号“${account}”。系统管理员的账号可用 npm run admin -- list 查看。`);
      if (!user.active) {
        throw new Refusal(
          `账号“${account}”已停用，请由系统管理员启用；没有系统管理员可用时，请用 npm run admin -- create 新建一个。`,
        );
      }
      await replacePassword(tx, user, passwordHash, COMMAND_LINE);
    },
    db,
  );
}

/** The system administrators, open accounts first. */
export async function listAdministrators(db: PrismaClient): Promise<Administrator[]> {
  const users = await db.user.findMany({
    where: { memberships: { some: { role: "systemAdministrator" } } },
    orderBy: [{ active: "desc" }, { accountName: "asc" }],
    include: { sessions: { orderBy: { signedInAt: "desc" }, take: 1 } },
  });
  return users.map(({ accountName, displayName, active, sessions }) => ({
    ...{ account: accountName, name: displayName, active },
    lastSignIn: sessions[0]?.signedInAt ?? null,
  }));
}
