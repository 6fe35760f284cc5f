import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { reportError } from "./action-error";
import { DEVICE_SECONDS, deviceCookieName, rememberDevice } from "./auth-device";
import { letIn, oidcProvider } from "./auth-oidc";
import { type SignInAttempt, type SignInOutcome, signInWithPassword } from "./auth-sign-in";
import { database } from "./db";
import { env } from "./env";
import { log } from "./log";
import { noteAccount } from "./request";
import { closeSession, openSession, type RequestOrigin, SESSION_SECONDS } from "./session-store";

/** Codes in the `error` parameter of the sign-in page, besides those of next-auth; worded in lib/domain/labels. */
const CODES: Record<Exclude<SignInOutcome["kind"], "signedIn" | "refused">, string> = {
  locked: "SignInLocked",
  busy: "SignInBusy",
  inactive: "AccountInactive",
};

async function outcomeOf(attempt: SignInAttempt): Promise<SignInOutcome> {
  try {
    return await signInWithPassword(database(), attempt);
  } catch (error) {
    // next-auth shows a thrown message to the person: it must not be that of a database.
    throw new Error(`SystemError:${reportError(error, "sign-in")}`);
  }
}

/** Lets the browser be known from now on. The cookie goes nowhere but to signing in. */
async function keepDevice(userId: string, device: string | null): Promise<void> {
  const user = await database().user.findUniqueOrThrow({ where: { id: userId } });
  const secure = env().nextauthUrl.startsWith("https://");
  const facts = { httpOnly: true, sameSite: "lax", secure, path: "/api/auth", maxAge: DEVICE_SECONDS } as const;
  (await cookies()).set(deviceCookieName(), await rememberDevice(user, device), facts);
}

function passwordProvider(address: string) {
  return CredentialsProvider({
    name: "账号密码",
    credentials: { account: {}, password: {} },
    async authorize(typed) {
      const device = (await cookies()).get(deviceCookieName())?.value ?? null;
      const given = { account: String(typed?.account ?? ""), password: String(typed?.password ?? "") };
      const attempt = { ...given, address, device };
      const outcome = await outcomeOf(attempt);
      log().info({ account: attempt.account.slice(0, 64), address, outcome: outcome.kind }, "sign-in");
      if (outcome.kind === "signedIn") {
        noteAccount(attempt.account);
        await keepDevice(outcome.userId, device);
        return { id: outcome.userId, name: outcome.name };
      }
      if (outcome.kind === "refused") return null;
      throw new Error(CODES[outcome.kind]);
    },
  });
}

/** What the cookie of a new session says, or the same again when it is renewed: renewing moves no time. */
function callbacksFor(origin: RequestOrigin): NonNullable<NextAuthOptions["callbacks"]> {
  return {
    signIn: ({ user }) => letIn(user),
    // Also for what is no address at all, which next-auth fails at.
    redirect: ({ url, baseUrl }) => {
      const wanted = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null;
      return wanted && wanted.origin === new URL(baseUrl).origin ? wanted.href : baseUrl;
    },
    jwt: async ({ token, user, account }) => {
      if (!user) return { sub: token.sub ?? "", sessionId: token.sessionId ?? "" };
      const method = account?.provider === "oidc" ? "oidc" : "password";
      return { sub: user.id, sessionId: await openSession(database(), user.id, origin, method) };
    },
  };
}

/**
 * How people sign in: with account and password, and through OIDC when it is configured.
 */
export function authOptions(origin: RequestOrigin): NextAuthOptions {
  const { oidc, nextauthSecret } = env();
  const withPassword = passwordProvider(origin.address ?? "");
  return {
    secret: nextauthSecret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/login", error: "/login" },
    providers: oidc ? [withPassword, oidcProvider(oidc)] : [withPassword],
    callbacks: callbacksFor(origin),
    events: {
      signOut: async ({ token }) => {
        if (token.sessionId) await closeSession(database(), token.sessionId, origin.address);
      },
    },
    logger: {
      error: (code, metadata) =>
        log().error({ code, err: metadata instanceof Error ? metadata : metadata.error }, "next-auth"),
      warn: (code) => log().warn({ code }, "next-auth"),
      debug: () => {},
    },
  };
}

/** How a person may sign in besides account and password: shown on the sign-in page. */
export function signInProviders(): { oidc: boolean } {
  return { oidc: env().oidc !== null };
}
