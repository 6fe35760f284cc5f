import { type FailedAttempts, failedAttempts } from "@/lib/server/auth-attempts";
import { database } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { requireAccount, type SessionUser } from "@/lib/server/session";
import { live } from "@/lib/server/session-store";
import { browserWords } from "./browser";
import type { OwnMail, OwnSession } from "./types";

/** So many lines of failed attempts are shown to a person. */
const SHOWN = 20;

/**
 * The signed-in person's account, the sessions of it that count and failed attempts at it, the latest first. `mail` is null where the program sends
 * none.
 */
export async function loadAccount(): Promise<{
  user: SessionUser;
  sessions: OwnSession[];
  failed: FailedAttempts[];
  mail: OwnMail | null;
}> {
  const user = await requireAccount();
  const where = { userId: user.id, ...live() };
  const rows = await database().session.findMany({ where, orderBy: { signedInAt: "desc" } });
  const sessions = rows.map(({ id, signedInAt, expiresAt, address, userAgent }) => ({
    ...{ id, signedInAt, expiresAt, address },
    browser: browserWords(userAgent),
    current: id === user.sessionId,
  }));
  const { mail, mailOff } = await database().user.findUniqueOrThrow({ where: { id: user.id } });
  const failed = await failedAttempts(database(), user.id, SHOWN);
  return { user, sessions, failed, mail: env().mail && { address: mail ?? "", wanted: !mailOff } };
}
