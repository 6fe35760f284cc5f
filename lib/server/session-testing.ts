import { encode } from "next-auth/jwt";
import { sessionCookieName } from "./auth";
import { database } from "./db";
import { env } from "./env";
import { SESSION_SECONDS } from "./session-store";

const SECRET = "a-secret-for-tests-of-at-least-32-characters";

let sessionCookie: string | null = null;
let requestHeaders = new Headers();

/** Points the process at the database of a test file; call it before anything asks for the settings. */
export function serveFrom(url: string): void {
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: SECRET,
    NEXTAUTH_URL: "http://localhost:3000",
    LOG_LEVEL: "silent",
  });
}

/** Makes the following requests come with this session cookie, whatever it says; null for none. */
export function carryCookie(value: string | null): void {
  sessionCookie = value;
}

/** Makes the following requests come with these headers. */
export function carryHeaders(values: Record<string, string>): void {
  requestHeaders = new Headers(values);
}

/** The cookie of a session, as next-auth seals it. */
export function sealCookie(userId: string, sessionId: string): Promise<string> {
  return encode({ token: { sub: userId, sessionId }, secret: env().nextauthSecret, maxAge: SESSION_SECONDS });
}

/** A new session of a person, and its cookie. @param signedInAt seconds since 1970; now when absent */
export async function sealSession(userId: string, signedInAt = Math.floor(Date.now() / 1000)): Promise<string> {
  const expiresAt = new Date((signedInAt + SESSION_SECONDS) * 1000);
  const data = { userId, signedInAt: new Date(signedInAt * 1000), expiresAt };
  return sealCookie(userId, (await database().session.create({ data })).id);
}

/** Makes the following requests come from a person who has signed in. */
export async function signInAs(userId: string): Promise<void> {
  carryCookie(await sealSession(userId));
}

/** Stands for `cookies` of next/headers: `vi.mock("next/headers", () => import("@/lib/server/session-testing"))`. */
export async function cookies(): Promise<{ get(name: string): { value: string } | undefined }> {
  return {
    get: (name) => (sessionCookie !== null && name === sessionCookieName() ? { value: sessionCookie } : undefined),
  };
}

/** Stands for `headers` of next/headers. */
export async function headers(): Promise<Headers> {
  return requestHeaders;
}
