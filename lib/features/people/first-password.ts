import type { User } from "@/generated/prisma/client";
import { passwordProblem } from "@/lib/domain/access/password";
import { Refusal } from "@/lib/server/action-error";
import { type AuditOrigin, recordEvent } from "@/lib/server/audit";
import { hashPassword, passwordFacts } from "@/lib/server/auth-password";
import { forgetAccounts } from "@/lib/server/auth-throttle";
import type { Transaction } from "@/lib/server/db";
import { revokeSessions } from "@/lib/server/session-store";

/** A password as it is stored. @throws Refusal when it may not be chosen for this account */
export async function choosePassword(password: string, account: string): Promise<string> {
  const problem = passwordProblem(password, account);
  if (problem) throw new Refusal(problem);
  return hashPassword(password);
}

/**
 * Gives an account a password that its person must replace at the next sign-in: its sessions end, attempts that failed
 * count no more, and all of it is recorded. To be called in the transaction of whoever may do so.
 *
 * @param facts what the event names besides the account
 */
export async function replacePassword(
  tx: Transaction,
  { id, accountName }: Pick<User, "id" | "accountName">,
  passwordHash: string,
  actor: AuditOrigin,
  facts: { departmentId?: string } = {},
): Promise<void> {
  const data = { passwordHash, mustChangePassword: true, version: { increment: 1 } };
  await tx.user.update({ where: { id }, data });
  await forgetAccounts(tx, [accountName]);
  const after = { ...facts, account: accountName, mustChangePassword: true, ...passwordFacts({ id, passwordHash }) };
  const event = { budgetId: null, entity: `user:${id}`, before: null, after };
  await recordEvent(tx, { ...event, actor, action: "people.setPassword" });
  await revokeSessions(tx, { actor, userId: id });
}
