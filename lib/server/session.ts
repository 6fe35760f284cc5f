import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { Membership, Subject } from "@/lib/domain/access";
import type { AuditActor } from "./audit";
import { SESSION_SECONDS, sessionCookieName } from "./auth";
import { clientAddress } from "./client-address";
import { database } from "./db";
import { env } from "./env";
import { PATH_HEADER, safeNext } from "./session-next";

/** A role of the signed-in person, with the names that a screen shows. */
export interface SessionMembership extends Membership {
  departmentName: string;
  /** null for the whole department */
  unitName: string | null;
}

/** Who is signed in: only active accounts, with the roles they have at this moment; `address` is that of the request. */
export interface SessionUser extends Subject, AuditActor {
  account: string;
  name: string;
  memberships: SessionMembership[];
}

async function signedInUserId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  // A cookie that was tampered with or sealed with another secret is no session, not an error.
  const claims = await decode({ token, secret: env().nextauthSecret }).catch(() => null);
  if (!claims?.sub || !claims.signedInAt) return null;
  return claims.signedInAt + SESSION_SECONDS > Date.now() / 1000 ? claims.sub : null;
}

/**
 * The signed-in person, read from the database once a request: a closed account or a withdrawn role counts at once.
 *
 * @returns null when nobody is signed in, the session is over, or the account is closed or gone
 */
export const currentUser = cache(async (): Promise<SessionUser | null> => {
  const id = await signedInUserId();
  if (!id) return null;
  const user = await database().user.findUnique({
    where: { id },
    include: { memberships: { include: { department: true, unit: true }, orderBy: { role: "asc" } } },
  });
  if (!user?.active) return null;
  return {
    id: user.id,
    address: clientAddress((await headers()).get("x-forwarded-for")),
    account: user.accountName,
    name: user.displayName,
    active: true,
    memberships: user.memberships.map(({ role, departmentId, unitCode, department, unit }) => ({
      role,
      departmentId,
      unit: unitCode,
      departmentName: department.name,
      unitName: unit?.name ?? null,
    })),
  };
});

/** The signed-in person; for everybody else the page ends here and the sign-in page opens, to return afterwards. */
export async function requireUser(): Promise<SessionUser> {
  const user = await currentUser();
  if (user) return user;
  const wanted = safeNext((await headers()).get(PATH_HEADER));
  redirect(wanted === "/" ? "/login" : `/login?next=${encodeURIComponent(wanted)}`);
}
