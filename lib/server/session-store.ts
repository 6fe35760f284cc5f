import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { type AuditOrigin, recordEvent } from "./audit";
import type { Transaction } from "./db";
import { inTurn } from "./in-turn";

/** A session ends this long after signing in, whatever the person does: eight hours, a working day. */
export const SESSION_SECONDS = 8 * 60 * 60;

/** Sessions that ended this long ago are forgotten; the audit trail keeps that there was one. */
const KEPT_DAYS = 90;

/** Where a request came from, as far as the server learned it. */
export interface RequestOrigin {
  /** network address */
  address: string | null;
  userAgent: string;
}

/** Which people do something to their own session or that of others. */
export interface Revocation {
  actor: AuditOrigin;
  /** whose sessions */
  userId: string;
  /** the one that goes on: that of the person who asks */
  except?: string;
}

/**
 * Begins a session of a person who has just proved who they are, with its audit event.
 *
 * @param method how they signed in: `password` or `oidc`
 * @returns the id that the session cookie names
 */
export async function openSession(
  db: PrismaClient,
  userId: string,
  { address, userAgent }: RequestOrigin,
  method: string,
): Promise<string> {
  const now = Date.now();
  const facts = { userId, address: address ?? "", userAgent: userAgent.slice(0, 400), signedInAt: new Date(now) };
  return inTurn(
    { general: true },
    async (tx) => {
      const longOver = new Date(now - KEPT_DAYS * 86_400_000);
      await tx.session.deleteMany({ where: { userId, expiresAt: { lt: longOver } } });
      const { id } = await tx.session.create({ data: { ...facts, expiresAt: new Date(now + SESSION_SECONDS * 1000) } });
      const event = { budgetId: null, entity: `session:${id}`, before: null, after: { method } };
      await recordEvent(tx, { ...event, actor: { id: userId, address }, action: "session.signIn" });
      return id;
    },
    db,
  );
}

/** Ends a session because its person signs out; nothing happens when it is over already. */
export async function closeSession(db: PrismaClient, id: string, address: string | null): Promise<void> {
  await inTurn(
    { general: true },
    async (tx) => {
      const session = await tx.session.findFirst({ where: { id, ...live() } });
      if (!session) return;
      await tx.session.update({ where: { id }, data: { revokedAt: new Date() } });
      const event = { budgetId: null, entity: `session:${id}`, before: null, after: null };
      await recordEvent(tx, { ...event, actor: { id: session.userId, address }, action: "session.signOut" });
    },
    db,
  );
}

/** The sessions that count at this moment. */
export function live(): Prisma.SessionWhereInput {
  return { revokedAt: null, expiresAt: { gt: new Date() } };
}

/**
 * Ends one session of a person, or all but one, in the transaction of whatever is the reason for it, each with an event.
 *
 * @param ids the sessions; all of the person's when absent
 * @returns how many were ended
 */
export async function revokeSessions(
  tx: Transaction,
  { actor, userId, except }: Revocation,
  ids?: readonly string[],
): Promise<number> {
  const named = ids && { in: [...ids] };
  const rows = await tx.session.findMany({
    where: { ...live(), userId, id: { ...(named ?? {}), ...(except ? { not: except } : {}) } },
    orderBy: { signedInAt: "asc" },
    select: { id: true },
  });
  await tx.session.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { revokedAt: new Date() } });
  for (const { id } of rows) {
    const event = { budgetId: null, entity: `session:${id}`, before: null, after: { user: userId } };
    await recordEvent(tx, { ...event, actor, action: "session.revoke" });
  }
  return rows.length;
}
