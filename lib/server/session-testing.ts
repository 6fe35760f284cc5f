import { encode } from "next-auth/jwt";
import { SESSION_SECONDS, sessionCookieName } from "./auth";
import { env } from "./env";

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

/** A session cookie as next-auth seals it. @param signedInAt seconds since 1970; now when absent */
export function sealSession(userId: string, signedInAt = Math.floor(Date.now() / 1000)): Promise<string> {
  return encode({ token: { sub: userId, signedInAt }, secret: env().nextauthSecret, maxAge: SESSION_SECONDS });
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
