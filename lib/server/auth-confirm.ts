import type { PrismaClient } from "@/generated/prisma/client";
import { Refusal } from "./action-error";
import { noteFailure } from "./auth-attempts";
import { checkPassword } from "./auth-password";
import { countAttempt, forgetAttempts, PASSWORD_LIMIT } from "./auth-throttle";
import type { SessionUser } from "./session";

/** How recent a sign-in must be to stand for a password, in minutes. */
const FRESH_MINUTES = 5;

/**
 * Makes sure that the person at the screen is who signed in, before something that binds them: by the password again, or
 * for a person who has none here (统一身份认证) by having signed in within the last five minutes. Wrong passwords count
 * against this session alone: what anybody types at the sign-in page keeps nobody from signing.
 *
 * Call it before the transaction of the change, not within: a wrong password must stay counted when that is undone.
 *
 * @param password as typed; not looked at when the person has none
 * @throws Refusal with a sentence for the person when it is not proved
 */
export async function confirmPassword(db: PrismaClient, user: SessionUser, password: string): Promise<void> {
  if (!user.hasPassword) {
    if (Date.now() - user.signedInAt.getTime() <= FRESH_MINUTES * 60_000) return;
    throw new Refusal(
      `您通过统一身份认证登录，没有本系统的密码；请退出后重新登录，并在登录后 ${FRESH_MINUTES} 分钟内办理。`,
    );
  }
  const key = `confirm:${user.sessionId}`;
  const mayTry = await countAttempt(db, key, PASSWORD_LIMIT);
  const { passwordHash, active } = await db.user.findUniqueOrThrow({ where: { id: user.id } });
  const isRight = mayTry && (await checkPassword(passwordHash, password));
  if (!isRight) await noteFailure(db, user.id, { address: user.address ?? "", place: "confirm" });
  if (!mayTry) {
    throw new Refusal(`密码输错次数过多，请 ${PASSWORD_LIMIT.minutes} 分钟后再试；不记得密码的，请联系管理员重设。`);
  }
  if (!isRight) throw new Refusal("密码不正确，请重新输入。");
  if (!active) throw new Refusal("账号已停用，请联系系统管理员。");
  await forgetAttempts(db, key);
}
