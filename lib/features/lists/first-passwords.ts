import { randomInt } from "node:crypto";
import { firstPassword } from "@/lib/domain/access/first-password";
import { hashPasswords } from "@/lib/server/hash-many";

/** First passwords by account: in clear for the slips, hashed for the database. */
export interface FirstPasswords {
  clear: ReadonlyMap<string, string>;
  hashed: ReadonlyMap<string, string>;
}

/** A first password for each account. Takes some ten milliseconds for each: never in a transaction, where others wait. */
export async function firstPasswords(accounts: readonly string[]): Promise<FirstPasswords> {
  const passwords = accounts.map((account) => firstPassword(account, randomInt));
  const hashes = await hashPasswords(passwords);
  const byAccount = (values: readonly string[]) =>
    new Map(accounts.map((account, index) => [account, values[index] ?? ""]));
  return { clear: byAccount(passwords), hashed: byAccount(hashes) };
}
