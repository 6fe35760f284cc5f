import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { type AccountNow, readAccount } from "./account";
import type { AuditActor } from "./audit";
import { clientAddress } from "./client-address";
import { database } from "./db";
import { env } from "./env";
import { noteAccount } from "./request";
import { sessionCookieName } from "./session-cookie";
import { PATH_HEADER, safeNext } from "./session-next";
import { setupState } from "./setup-state";

/** Who is signed in: only active accounts, with the roles they have at this moment; `address` is that of the request. */
export interface SessionUser extends AccountNow, AuditActor {}

/** Which session the cookie names, and whose it says that it is. */
async function namedSession(): Promise<{ id: string; userId: string } | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  // A cookie that was tampered with or sealed with another secret is no session, not an error.
  const claims = await decode({ token, secret: env().nextauthSecret }).catch(() => null);
  if (!claims?.sub || !claims.sessionId) return null;
  return { id: claims.sessionId, userId: claims.sub };
}

/**
 * The person whose session it is, read from the database once a request: a revoked session, a closed account and a
 * withdrawn role count at once. For what a person may do with an initial password: choose another. Everything else asks
 * `currentUser`.
 *
 * @returns null when nobody is signed in, the session is over or revoked, or the account is closed or gone
 */
export const currentAccount = cache(async (): Promise<SessionUser | null> => {
  const named = await namedSession();
  if (!named) return null;
  const account = await readAccount(database(), named);
  if (!account) return null;
  noteAccount(account.account);
  return { ...account, address: clientAddress(await headers()) };
});

/** The signed-in person; null for nobody, and for somebody who has yet to replace an initial password. */
export async function currentUser(): Promise<SessionUser | null> {
  const account = await currentAccount();
  return account?.mustChangePassword ? null : account;
}

async function toSignIn(): Promise<never> {
  if ((await setupState(database())) === "everything") redirect("/setup");
  const wanted = safeNext((await headers()).get(PATH_HEADER));
  redirect(wanted === "/" ? "/login" : `/login?next=${encodeURIComponent(wanted)}`);
}

/** The person whose session it is, for the page of the account itself; for everybody else the sign-in page opens. */
export async function requireAccount(): Promise<SessionUser> {
  return (await currentAccount()) ?? toSignIn();
}

/**
 * The signed-in person; for everybody else the page ends here and the sign-in page opens, to return afterwards. Somebody
 * with an initial password is led to choose another.
 */
export async function requireUser(): Promise<SessionUser> {
  const account = await requireAccount();
  if (account.mustChangePassword) redirect("/account");
  return account;
}
