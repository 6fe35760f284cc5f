import type { Prisma } from "@/generated/prisma/client";
import { beijingDay, dateOf, dayOf } from "@/lib/server/dates";

/** 审计锚点: hashes of the trail that stand outside of the database, with what was signed. */
export interface TrailAnchor {
  /** 日终校验值 of the day of signing, which says how far every chain was before it: YYYY-MM-DD and SHA-256 */
  day: string;
  hash: string;
  /** hash of the event of signing, which covers the chain of the department as far as it */
  signed: string;
}

/**
 * The anchor that the manifest of a signed revision carries, the same at any time.
 *
 * @returns null for what was signed before there were 日终校验值
 */
export async function anchorOf(
  db: Prisma.TransactionClient,
  budgetId: string,
  revision: number,
): Promise<TrailAnchor | null> {
  const event = await db.auditEvent.findFirst({
    where: { budgetId, action: "workflow.sign", after: { path: ["revision"], equals: revision } },
    orderBy: { seq: "asc" },
  });
  if (!event) return null;
  const day = await db.auditDay.findUnique({ where: { day: dateOf(beijingDay(event.at)) } });
  return day && { day: dayOf(day.day) ?? "", hash: day.hash, signed: event.hash };
}

/** 日终校验值 that was written last; null before the first. */
export async function lastDay(db: Prisma.TransactionClient): Promise<Omit<TrailAnchor, "signed"> | null> {
  const day = await db.auditDay.findFirst({ orderBy: { day: "desc" } });
  return day && { day: dayOf(day.day) ?? "", hash: day.hash };
}

/** What somebody kept outside: a hash of a day or of an event, and of which day if that is known. */
export interface KeptHash {
  hash: string;
  day?: string;
}

/**
 * Kept hashes beside a trail that was walked and found whole.
 *
 * @returns the first that it does not hold, as a sentence without its full stop; null when it holds all
 */
export async function anchorDifference(
  db: Prisma.TransactionClient,
  kept: readonly KeptHash[],
): Promise<string | null> {
  for (const { hash, day } of kept) {
    const days = await db.auditDay.findMany({ where: { hash } });
    if (days.some((one) => day === undefined || dayOf(one.day) === day)) continue;
    if (day === undefined && (await db.auditEvent.count({ where: { hash } })) > 0) continue;
    const what = day === undefined ? `校验值 ${hash}` : `${day} 的日终校验值 ${hash}`;
    return `审计链中没有${what}：留存之后审计记录被整体改写或截去，或校验值不是本系统的`;
  }
  return null;
}
