import type { PrismaClient } from "@/generated/prisma/client";
import { beijingDay } from "./dates";

/** The day that was closed last, or is being closed, by database. */
const closings = new WeakMap<PrismaClient, { day: string; closed: Promise<void> }>();

/**
 * Writes down, once a day of Beijing and before its first change, how far every chain is: 日终校验值 of the days before. What is cut off the end of
 * a chain later on is missed by it, and a day that is taken out or changed by the days after it. The database does it by its own clock.
 */
export async function closeDay(db: PrismaClient): Promise<void> {
  const day = beijingDay(new Date());
  const known = closings.get(db);
  if (known && known.day >= day) return known.closed;
  const closed = db.$executeRaw`SELECT close_audit_day()`.then(() => {});
  closings.set(db, { day, closed });
  try {
    await closed;
  } catch (error) {
    closings.delete(db);
    throw error;
  }
}
