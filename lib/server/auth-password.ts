import { hash, verify } from "@node-rs/argon2";

/** 19 MiB, two passes, one lane: the floor that OWASP names for argon2id, which is the library's default algorithm. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let decoy: Promise<string> | null = null;

/** A password as it is stored: the argon2id string with its own salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
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
