import type { Prisma } from "@/generated/prisma/client";

/** How often something may be tried before it is refused, and for how long. */
export interface ThrottleLimit {
  attempts: number;
  minutes: number;
}

/** How much is let through at once before what follows has to wait its turn. */
export interface Pace {
  /** failures within `WINDOW_MINUTES` that slow nobody down */
  free: number;
  /** seconds between two attempts from then on */
  seconds: number;
}

/** Wrong passwords of one account from one network address, of one known browser, or of one session that confirms. */
export const PASSWORD_LIMIT: ThrottleLimit = { attempts: 5, minutes: 15 };

/** Failures that lie so far back slow nobody down. */
export const WINDOW_MINUTES = 15;

/** Nobody is kept waiting longer; whoever would have to is asked to try again in a moment. */
export const LONGEST_WAIT_SECONDS = 20;

/**
 * How fast passwords may be tried from where an account never signed in: for one account from everywhere together, from one
 * address for all accounts together, and all in all.
 */
export const PACES = {
  account: { free: 20, seconds: 10 },
  address: { free: 50, seconds: 1 },
  all: { free: 300, seconds: 0.25 },
} as const satisfies Record<string, Pace>;

/**
 * Counts one attempt and says whether it may go on. Counted before the password is looked at, so that many attempts at
 * once do not get past the limit. The refusal ends `limit.minutes` after the attempt that ran into it.
 *
 * @param key what is limited, e.g. `pair:zhangsan 192.0.2.1`
 */
export async function countAttempt(db: Prisma.TransactionClient, key: string, limit: ThrottleLimit): Promise<boolean> {
  const rows = await db.$queryRaw<{ attempts: number }[]>`
    INSERT INTO sign_in_attempt AS a (key, attempts, last_at) VALUES (${key}, 1, now())
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN a.last_at < now() - make_interval(mins => ${limit.minutes}::int) THEN 1
                      ELSE LEAST(a.attempts, ${limit.attempts}::int) + 1 END,
      last_at = CASE WHEN a.attempts > ${limit.attempts}::int
                      AND a.last_at >= now() - make_interval(mins => ${limit.minutes}::int) THEN a.last_at
                     ELSE now() END
    RETURNING attempts`;
  return (rows[0]?.attempts ?? 0) <= limit.attempts;
}

/**
 * Counts one attempt and says after how many seconds it may go on; what follows it waits longer. Nobody is refused for what
 * others did, but only so many can wait.
 *
 * @param key what is paced, e.g. `pace:account:zhangsan`
 * @returns null when the wait would be too long: then nothing was counted
 */
export async function takeTurn(
  db: Prisma.TransactionClient,
  key: string,
  { free, seconds }: Pace,
): Promise<number | null> {
  // `last_at` is the moment of the last attempt that may go on, which lies ahead while some wait.
  const rows = await db.$queryRaw<{ wait: number }[]>`
    INSERT INTO sign_in_attempt AS a (key, attempts, last_at) VALUES (${key}, 1, now())
    ON CONFLICT (key) DO UPDATE SET
      attempts = CASE WHEN a.last_at < now() - make_interval(mins => ${WINDOW_MINUTES}::int) THEN 1 ELSE a.attempts + 1 END,
      last_at = CASE WHEN a.attempts < ${free}::int THEN now()
                     ELSE GREATEST(now(), a.last_at + make_interval(secs => ${seconds}::float8)) END
    WHERE a.attempts < ${free}::int
       OR a.last_at + make_interval(secs => ${seconds}::float8) <= now() + make_interval(secs => ${LONGEST_WAIT_SECONDS}::int)
    RETURNING EXTRACT(EPOCH FROM last_at - now())::float8 AS wait`;
  // The column holds milliseconds: what was rounded up is no wait.
  return rows[0] ? Math.max(0, rows[0].wait - 0.001) : null;
}

/** Takes counted attempts back: they did not fail. */
export async function takeBackAttempts(db: Prisma.TransactionClient, keys: readonly string[]): Promise<void> {
  await db.$executeRaw`UPDATE sign_in_attempt SET attempts = attempts - 1 WHERE key = ANY(${[...keys]}) AND attempts > 0`;
}

/** Forgets the attempts of a key after a success, and those of any key that no longer count. */
export async function forgetAttempts(db: Prisma.TransactionClient, key: string): Promise<void> {
  await db.$executeRaw`DELETE FROM sign_in_attempt WHERE key = ${key} OR last_at < now() - interval '1 day'`;
}

/** Forgets what was counted against accounts from any network address: they have new passwords. */
export async function forgetAccounts(db: Prisma.TransactionClient, accounts: readonly string[]): Promise<void> {
  const paces = accounts.map((account) => `pace:account:${account}`);
  await db.$executeRaw`
    DELETE FROM sign_in_attempt
    WHERE key = ANY(${paces}) OR (key LIKE 'pair:%' AND split_part(substr(key, 6), ' ', 1) = ANY(${[...accounts]}))`;
}
