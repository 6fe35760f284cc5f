import { hashPassword } from "./auth-password";

/** Each takes 19 MiB while it is hashed; the threads of the process are four. */
const AT_ONCE = 4;

/** Hashes passwords, a few at a time, in their order. */
export async function hashPasswords(passwords: readonly string[]): Promise<string[]> {
  const hashes = new Array<string>(passwords.length);
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < passwords.length; at = next++) hashes[at] = await hashPassword(passwords[at] ?? "");
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return hashes;
}
