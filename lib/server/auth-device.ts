import { decode, encode } from "next-auth/jwt";
import type { User } from "@/generated/prisma/client";
import { env } from "./env";
import { sha256 } from "./sha256";

/** How long a browser is known after it last signed in: as long as ended sessions are kept. */
export const DEVICE_SECONDS = 90 * 24 * 60 * 60;

/** A browser that several people share remembers so many of them. */
const MOST = 8;

/** Seals it apart from the cookie of a session: neither can stand for the other. */
const SALT = "device";

/** The name of the cookie by which a browser is known; over https it is bound to the host's secure origin. */
export function deviceCookieName(): string {
  return `${env().nextauthUrl.startsWith("https://") ? "__Secure-" : ""}sixteen-tables.device`;
}

interface Known {
  /** whose account */
  user: string;
  /** of this browser for this account */
  id: string;
  /** of the password that opened it: another password makes every browser unknown */
  password: string;
}

const markOf = ({ passwordHash }: Pick<User, "passwordHash">) => sha256(passwordHash ?? "").slice(0, 16);

async function read(cookie: string | null): Promise<Known[]> {
  if (cookie === null) return [];
  // A cookie that was tampered with makes nobody known; it is no error.
  const claims = await decode({ token: cookie, secret: env().nextauthSecret, salt: SALT }).catch(() => null);
  return Array.isArray(claims?.known) ? (claims.known as Known[]) : [];
}

/**
 * Which browser it is, when it signed in to the account before with the password that the account has. It opens nothing: it
 * only keeps the failures of this browser apart from those of everybody else.
 *
 * @returns null for one that is not known
 */
export async function deviceFor(user: User | null, cookie: string | null): Promise<string | null> {
  const known = await read(cookie);
  if (!user) return null;
  return known.find((one) => one.user === user.id && one.password === markOf(user))?.id ?? null;
}

/** The cookie of a browser that has just signed in to an account, and of what it was known for before. */
export async function rememberDevice(user: Pick<User, "id" | "passwordHash">, cookie: string | null): Promise<string> {
  const before = await read(cookie);
  const own = before.find((one) => one.user === user.id);
  const entry: Known = { user: user.id, id: own?.id ?? crypto.randomUUID(), password: markOf(user) };
  const known = [entry, ...before.filter((one) => one.user !== user.id)].slice(0, MOST);
  return encode({ token: { known }, secret: env().nextauthSecret, salt: SALT, maxAge: DEVICE_SECONDS });
}
