import type { PrismaClient } from "@/generated/prisma/client";
import { passwordProblem } from "@/lib/domain/access/password";
import { Refusal } from "@/lib/server/action-error";
import { recordEvent } from "@/lib/server/audit";
import { confirmPassword } from "@/lib/server/auth-confirm";
import { hashPassword } from "@/lib/server/auth-password";
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
      const event = { budgetId: null, entity: `user:${user.id}`, before: null, after: null };
      await recordEvent(tx, { ...event, actor: user, action: "account.changePassword" });
      await revokeSessions(tx, { actor: user, userId: user.id, except: user.sessionId });
    },
    db,
  );
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
