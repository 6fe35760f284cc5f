import { database } from "@/lib/server/db";
import { requireAccount, type SessionUser } from "@/lib/server/session";
import { live } from "@/lib/server/session-store";
import { browserWords } from "./browser";
import type { OwnSession } from "./types";

/** The signed-in person's account and the sessions of it that count, the latest first. */
export async function loadAccount(): Promise<{ user: SessionUser; sessions: OwnSession[] }> {
  const user = await requireAccount();
  const where = { userId: user.id, ...live() };
  const rows = await database().session.findMany({ where, orderBy: { signedInAt: "desc" } });
  const sessions = rows.map(({ id, signedInAt, expiresAt, address, userAgent }) => ({
    ...{ id, signedInAt, expiresAt, address },
    browser: browserWords(userAgent),
    current: id === user.sessionId,
  }));
  return { user, sessions };
}
