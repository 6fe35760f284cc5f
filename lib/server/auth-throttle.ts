import type { Prisma } from "@/generated/prisma/client";

/** How often something may be tried before it is refused, and for how long. */
export interface ThrottleLimit {
  attempts: number;
  minutes: number;
}

/** One account name, whether or not there is such an account. */
export const ACCOUNT_LIMIT: ThrottleLimit = { attempts: 5, minutes: 15 };

/** Failures from one network address, over all account names; an office of many people often shares one. */
export const ADDRESS_LIMIT: ThrottleLimit = { attempts: 50, minutes: 15 };

/**
 * Counts one attempt and says whether it may go on. Counted before the password is looked at, so that many attempts at
 * once do not get past the limit. The refusal ends `limit.minutes` after the attempt that ran into it.
 *
 * @param key what is limited, e.g. `account:zhangsan`
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

/** Takes one counted attempt back: it did not fail. */
export async function takeBackAttempt(db: Prisma.TransactionClient, key: string): Promise<void> {
  await db.$executeRaw`UPDATE sign_in_attempt SET attempts = attempts - 1 WHERE key = ${key} AND attempts > 0`;
}

/** Forgets the attempts of a key after a success, and those of any key that no longer count. */
export async function forgetAttempts(db: Prisma.TransactionClient, key: string): Promise<void> {
  await db.$executeRaw`DELETE FROM sign_in_attempt WHERE key = ${key} OR last_at < now() - interval '1 day'`;
}
