import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Prisma, User } from "@/generated/prisma/client";
import { noteFailure } from "./auth-attempts";
import { deviceFor } from "./auth-device";
import { checkPassword } from "./auth-password";
import { countAttempt, forgetAttempts, PACES, PASSWORD_LIMIT, takeBackAttempts, takeTurn } from "./auth-throttle";

/** What a person types, and where the request came from. */
export interface SignInAttempt {
  account: string;
  password: string;
  /** network address; blank where none was noted */
  address: string;
  /** the cookie by which a browser is known that signed in before; null for none */
  device: string | null;
}

/**
 * `refused`: wrong account or password, which of them is not told; `locked`: tried too often from this place; `busy`: so many
 * try at this moment that this one would wait too long; `inactive`: right, but closed.
 */
export type SignInOutcome =
  | { kind: "signedIn"; userId: string; name: string }
  | { kind: "refused" }
  | { kind: "locked" }
  | { kind: "busy" }
  | { kind: "inactive" };

const typed = z.object({
  account: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .refine((account) => !account.includes("\0")),
  password: z.string().min(1).max(200),
  address: z.string().max(64),
});

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Whether somebody signed in to the account from this address before: sessions are kept for some months. */
async function signedInFrom(db: Prisma.TransactionClient, user: User | null, address: string): Promise<boolean> {
  const where = { userId: user?.id ?? NOBODY, address };
  return address !== "" && (await db.session.findFirst({ where, select: { id: true } })) !== null;
}

interface Counted {
  outcome: "locked" | "busy" | null;
  /** what is taken back when the password was right */
  paced: string[];
}

async function pace(
  db: Prisma.TransactionClient,
  account: string,
  address: string,
  wait: typeof pause,
): Promise<Counted> {
  const paces = [
    [`pace:account:${account}`, PACES.account],
    [`pace:address:${address}`, PACES.address],
    ["pace:all", PACES.all],
  ] as const;
  const paced: string[] = [];
  let seconds = 0;
  for (const [key, one] of paces) {
    const turn = await takeTurn(db, key, one);
    if (turn === null) {
      await takeBackAttempts(db, paced);
      return { outcome: "busy", paced: [] };
    }
    paced.push(key);
    seconds = Math.max(seconds, turn);
  }
  if (seconds > 0) await wait(seconds * 1000);
  return { outcome: null, paced };
}

/**
 * Checks an account and its password. What others do locks nobody out: failures are counted by account and address together,
 * those of a browser that signed in to the account before by themselves; where the account never signed in from, attempts
 * are slowed down besides, all together. An account name that does not exist is counted and timed like one that does.
 *
 * @param wait replaced by tests, which wait for nothing
 */
export async function signInWithPassword(
  db: Prisma.TransactionClient,
  attempt: SignInAttempt,
  wait: typeof pause = pause,
): Promise<SignInOutcome> {
  const parsed = typed.safeParse(attempt);
  if (!parsed.success) return { kind: "refused" };
  const { account, password, address } = parsed.data;
  const user = await db.user.findUnique({ where: { accountName: account } });
  const device = await deviceFor(user, attempt.device);
  const isKnownAddress = await signedInFrom(db, user, address);
  const fail = async <K extends "locked" | "busy" | "refused">(kind: K): Promise<{ kind: K }> => {
    if (user) await noteFailure(db, user.id, { address, place: "signIn" });
    return { kind };
  };
  const key = device === null ? `pair:${account} ${address}` : `device:${device} ${account}`;
  if (!(await countAttempt(db, key, PASSWORD_LIMIT))) return fail("locked");
  const isKnown = device !== null || isKnownAddress;
  const { outcome, paced } = isKnown ? { outcome: null, paced: [] } : await pace(db, account, address, wait);
  if (outcome) return fail(outcome);
  if (!(await checkPassword(user?.passwordHash ?? null, password)) || !user) return fail("refused");
  await takeBackAttempts(db, paced);
  if (!user.active) return { kind: "inactive" };
  await forgetAttempts(db, key);
  return { kind: "signedIn", userId: user.id, name: user.displayName };
}
