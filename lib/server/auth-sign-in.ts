import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { checkPassword } from "./auth-password";
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, countAttempt, forgetAttempts, takeBackAttempt } from "./auth-throttle";

/** What a person types, and the network address the request came from. */
export interface SignInAttempt {
  account: string;
  password: string;
  address: string;
}

/** `refused`: wrong account or password, which of them is not told; `locked`: tried too often; `inactive`: right, but closed. */
export type SignInOutcome =
  | { kind: "signedIn"; userId: string; name: string }
  | { kind: "refused" }
  | { kind: "locked" }
  | { kind: "inactive" };

const typed = z.object({
  account: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
  address: z.string().max(64),
});

/**
 * Checks an account and its password. An account name that does not exist is counted, locked and timed exactly like one
 * that does.
 */
export async function signInWithPassword(db: Prisma.TransactionClient, attempt: SignInAttempt): Promise<SignInOutcome> {
  const parsed = typed.safeParse(attempt);
  if (!parsed.success) return { kind: "refused" };
  const { account, password, address } = parsed.data;
  const accountKey = `account:${account}`;
  const addressKey = `address:${address}`;
  const mayTry =
    (await countAttempt(db, addressKey, ADDRESS_LIMIT)) && (await countAttempt(db, accountKey, ACCOUNT_LIMIT));
  if (!mayTry) return { kind: "locked" };
  const user = await db.user.findUnique({ where: { accountName: account } });
  if (!(await checkPassword(user?.passwordHash ?? null, password)) || !user) return { kind: "refused" };
  if (!user.active) return { kind: "inactive" };
  await forgetAttempts(db, accountKey);
  await takeBackAttempt(db, addressKey);
  return { kind: "signedIn", userId: user.id, name: user.displayName };
}
