import type { Prisma } from "@/generated/prisma/client";
import { beijingDay } from "./dates";

/** Where a wrong password was typed: at the sign-in page, or by somebody signed in who confirms. */
export type AttemptPlace = "signIn" | "confirm";

/** Wrong passwords of one account on one day from one network address. */
export interface FailedAttempts {
  /** where from; blank where none was noted */
  address: string;
  place: AttemptPlace;
  count: number;
  firstAt: Date;
  lastAt: Date;
}

/** Kept as long as ended sessions are. */
const KEPT_DAYS = 90;

/** So many lines of an account are kept: whoever tries from many addresses fills no more. */
const KEPT_LINES = 200;

/**
 * Notes that a password did not open an account, for its person and for who keeps the account; one line a day, address and
 * place. No event of the trail: whoever guesses would write as many as they like.
 */
export async function noteFailure(
  db: Prisma.TransactionClient,
  userId: string,
  { address, place }: Pick<FailedAttempts, "address" | "place">,
): Promise<void> {
  const day = beijingDay(new Date());
  await db.$executeRaw`
    INSERT INTO failed_sign_in AS f (user_id, day, address, place, count, first_at, last_at)
    VALUES (${userId}::uuid, ${day}::date, ${address}, ${place}, 1, now(), now())
    ON CONFLICT (user_id, day, address, place) DO UPDATE SET count = f.count + 1, last_at = now()`;
  await db.$executeRaw`
    DELETE FROM failed_sign_in WHERE user_id = ${userId}::uuid AND (
      last_at < now() - make_interval(days => ${KEPT_DAYS}::int)
      OR last_at < (SELECT last_at FROM failed_sign_in WHERE user_id = ${userId}::uuid
                    ORDER BY last_at DESC OFFSET ${KEPT_LINES}::int LIMIT 1))`;
}

/** The latest failed attempts at an account, the last first. */
export async function failedAttempts(
  db: Prisma.TransactionClient,
  userId: string,
  most: number,
): Promise<FailedAttempts[]> {
  const rows = await db.failedSignIn.findMany({ where: { userId }, orderBy: { lastAt: "desc" }, take: most });
  return rows.map(({ address, place, count, firstAt, lastAt }) => {
    return { address, place: place === "confirm" ? place : "signIn", count, firstAt, lastAt };
  });
}
