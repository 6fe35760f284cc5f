import type { PrismaClient } from "@/generated/prisma/client";
import { passwordProblem } from "@/lib/domain/access/password";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import { confirmPassword } from "@/lib/server/auth-confirm";
import { hashPassword, passwordFacts } from "@/lib/server/auth-password";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import type { SessionUser } from "@/lib/server/session";
import { revokeSessions } from "@/lib/server/session-store";

/**
 * Replaces a person's own password, and ends every other session of the person: whoever knew the old one is out.
 *
 * @throws Refusal with a sentence for the person when the current password is wrong or was tried too often, or the new one
 *   may not be chosen. Nothing is changed then.
 */
export async function changePassword(
  db: PrismaClient,
  user: SessionUser,
  { current, next }: { current: string; next: string },
): Promise<void> {
  if (!user.hasPassword) throw new Refusal("您通过统一身份认证登录，没有本系统的密码，请在统一身份认证中修改。");
  await confirmPassword(db, user, current);
  const problem = next === current ? "新密码不能与现在的密码相同。" : passwordProblem(next, user.account);
  if (problem) throw new Refusal(problem);
  const passwordHash = await hashPassword(next);
  await inTurn(
    { general: true },
    async (tx) => {
      const data = { passwordHash, mustChangePassword: false, version: { increment: 1 } };
      await tx.user.update({ where: { id: user.id }, data });
      const event = { budgetId: null, entity: `user:${user.id}`, before: null };
      const after = passwordFacts({ id: user.id, passwordHash });
      await recordEvent(tx, { ...event, after, actor: user, action: "account.changePassword" });
      await revokeSessions(tx, { actor: user, userId: user.id, except: user.sessionId });
    },
    db,
  );
}

/** What the trail says of an address: that there is one. The address itself is the person's. */
const mailFacts = (mail: string | null, mailOff: boolean) => ({ mailGiven: mail !== null, mails: !mailOff });

/**
 * Sets where mails to a person go, with its event.
 *
 * @param wanted whether the person takes mails; null leaves that as it is
 */
export async function setMail(
  tx: Transaction,
  actor: AuditActor,
  { userId, mail, wanted }: { userId: string; mail: string | null; wanted: boolean | null },
): Promise<void> {
  const old = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const mailOff = wanted === null ? old.mailOff : !wanted;
  if (old.mail === mail && old.mailOff === mailOff) return;
  await tx.user.update({ where: { id: userId }, data: { mail, mailOff } });
  await recordEvent(tx, {
    ...{ actor, action: wanted === null ? "people.setMail" : "account.setMail", budgetId: null },
    ...{ entity: `user:${userId}`, before: mailFacts(old.mail, old.mailOff), after: mailFacts(mail, mailOff) },
  });
}

/**
 * Ends one of a person's own sessions, or all others than the one that asks.
 *
 * @param session null for all others
 * @returns how many were ended
 */
export async function endSessions(db: PrismaClient, user: SessionUser, session: string | null): Promise<number> {
  return inTurn(
    { general: true },
    async (tx) => {
      const whose = { actor: user, userId: user.id };
      if (session !== null) return revokeSessions(tx, whose, [session]);
      return revokeSessions(tx, { ...whose, except: user.sessionId });
    },
    db,
  );
}
