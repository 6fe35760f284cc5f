import { hash, verify } from "@node-rs/argon2";
import { sha256 } from "./sha256";

/** 19 MiB, two passes, one lane: the floor that OWASP names for argon2id, which is the library's default algorithm. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let decoy: Promise<string> | null = null;

/** A password as it is stored: the argon2id string with its own salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/**
 * What an event says of the passwords that accounts have from then on, by account: a digest of what is stored, which without it
 * tells nothing; null for an account that signs in elsewhere. `npm run audit:verify` compares it with what is stored.
 */
export function passwordFacts(...accounts: readonly { id: string; passwordHash: string | null }[]) {
  const digests = accounts.map(({ id, passwordHash }) => [id, passwordHash === null ? null : sha256(passwordHash)]);
  return { passwords: Object.fromEntries(digests) as { [id: string]: string | null } };
}

/**
 * Whether a password is that of the account. Without a stored hash (no such account, or one that signs in elsewhere)
 * the same work is done against a decoy, so that the answer takes as long and tells nothing.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}
