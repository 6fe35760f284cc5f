import { encode } from "next-auth/jwt";
import { afterAll } from "vitest";
import { closeDatabases, database } from "./db";
import { env, parseEnv } from "./env";
import { sessionCookieName } from "./session-cookie";
import { SESSION_SECONDS } from "./session-store";

const SECRET = "a-secret-for-tests-of-at-least-32-characters";

let sessionCookie: string | null = null;
let requestHeaders = new Headers();
const otherCookies = new Map<string, string>();

/**
 * Makes the process serve from the database of a test file, and forget it after its last test: others follow in the same
 * process. For the top of a file only.
 */
export function serveFrom(url: string): void {
  const settings = {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: SECRET,
    NEXTAUTH_URL: "http://localhost:3000",
    LOG_LEVEL: "silent",
  };
  Object.assign(process.env, settings);
  // The settings are parsed once a process, perhaps for the file before.
  Object.assign(env(), parseEnv(process.env));
  carryCookie(null);
  carryHeaders({});
  afterAll(async () => {
    await closeDatabases();
    for (const name of Object.keys(settings)) delete process.env[name];
  });
}

/** Makes the following requests come with this session cookie, whatever it says; null for none. */
export function carryCookie(value: string | null): void {
  sessionCookie = value;
  otherCookies.clear();
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

/** Stands for `cookies` of next/headers in all tests (vitest.config.ts): what is set comes with the following requests. */
export async function cookies(): Promise<{
  get(name: string): { value: string } | undefined;
  set(name: string, value: string): void;
}> {
  return {
    get: (name) => {
      const value = name === sessionCookieName() ? sessionCookie : otherCookies.get(name);
      return value === null || value === undefined ? undefined : { value };
    },
    set: (name, value) => otherCookies.set(name, value),
  };
}

/** Stands for `headers` of next/headers likewise. */
export async function headers(): Promise<Headers> {
  return requestHeaders;
}
