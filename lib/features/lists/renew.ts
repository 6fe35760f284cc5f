import type { PrismaClient } from "@/generated/prisma/client";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvents } from "@/lib/server/audit";
import { passwordFacts } from "@/lib/server/auth-password";
import { forgetAccounts } from "@/lib/server/auth-throttle";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { NEVER_SIGNED_IN } from "../people/keeping";
import { firstPasswords } from "./first-passwords";
import { slipsFor } from "./slips";
import type { PasswordSlip } from "./types";

async function chosen(db: Transaction, people: readonly string[]) {
  const wanted = [...new Set(people)];
  const users = await db.user.findMany({
    where: { id: { in: wanted }, ...NEVER_SIGNED_IN },
    orderBy: { accountName: "asc" },
    select: { id: true, accountName: true },
  });
  if (users.length === wanted.length) return users;
  throw new Refusal(
    `选中的人员中有 ${wanted.length - users.length} 人已登录过、已停用或不存在，没有生成；请刷新页面后重新选择，已登录过的请在“人员”中重设密码。`,
  );
}

/**
 * Gives people who have never signed in new first passwords, which replace those that were lost; the answer alone holds
 * them in clear.
 *
 * @param people ids of accounts
 * @throws Refusal when one of them has signed in, is closed or is not there
 */
export async function renewFirstPasswords(
  db: PrismaClient,
  people: readonly string[],
  actor: AuditActor,
): Promise<PasswordSlip[]> {
  const accounts = (await chosen(db, people)).map(({ accountName }) => accountName);
  const passwords = await firstPasswords(accounts);
  return inTurn(
    { general: true },
    async (tx) => {
      const users = await chosen(tx, people);
      const ids = users.map(({ id }) => id);
      const hashes = users.map(({ accountName }) => passwords.hashed.get(accountName) ?? "");
      await tx.$executeRaw`
        UPDATE "user" AS u SET password_hash = n.hash, must_change_password = true, version = u.version + 1
        FROM unnest(${ids}::uuid[], ${hashes}::text[]) AS n(id, hash) WHERE u.id = n.id`;
      await forgetAccounts(tx, accounts);
      const facts = (n: number) => passwordFacts({ id: ids[n] ?? "", passwordHash: hashes[n] ?? null });
      await recordEvents(
        tx,
        users.map(({ id, accountName }, n) => ({
          ...({ actor, action: "people.setPassword", budgetId: null, entity: `user:${id}` } as const),
          ...{ before: null, after: { ...facts(n), account: accountName, mustChangePassword: true } },
        })),
      );
      return slipsFor(tx, passwords.clear);
    },
    db,
    accounts.length,
  );
}
