import type { PrismaClient } from "@/generated/prisma/client";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { beijingDay, dateOf } from "./dates";
import type { Transaction } from "./db";
import { sha256 } from "./sha256";

/** How far a chain was when the day before ended. */
export interface DayHead {
  /** id of the department, or `GENERAL_CHAIN` */
  chain: string;
  events: number;
  head: string;
}

/** A day as it is hashed. */
export interface HashedDay {
  /** YYYY-MM-DD */
  day: string;
  at: Date;
  heads: readonly DayHead[];
  prevHash: string;
}

/** What the first day follows. */
export const FIRST_DAY = "0".repeat(64);

/** The hash of a day: SHA-256 over the canonical JSON of what is named here. */
export function dayHash({ day, at, heads, prevHash }: HashedDay): string {
  return sha256(canonicalJson({ day, at: at.toISOString(), heads, prevHash } as unknown as CanonicalJson));
}

/** The chains that went on since they were last written down. */
function movedHeads(tx: Transaction): Promise<{ chain: string; events: bigint; head: string }[]> {
  return tx.$queryRaw`
    WITH told AS (
      SELECT h ->> 'chain' AS chain, max((h ->> 'events')::bigint) AS events
      FROM audit_day AS d, jsonb_array_elements(d.heads) AS h GROUP BY 1
    )
    SELECT c.id::text AS chain, c.events, c.head FROM audit_chain AS c LEFT JOIN told ON told.chain = c.id::text
    WHERE c.events > COALESCE(told.events, 0) ORDER BY c.id`;
}

async function write(tx: Transaction, day: string): Promise<void> {
  const last = await tx.auditDay.findFirst({ orderBy: { day: "desc" }, select: { day: true, hash: true } });
  if (last && last.day >= dateOf(day)) return;
  const moved = await movedHeads(tx);
  const heads = moved.map(({ chain, events, head }) => ({ chain, events: Number(events), head }));
  const hashed = { day, at: new Date(), heads, prevHash: last?.hash ?? FIRST_DAY };
  const data = { ...hashed, day: dateOf(day), hash: dayHash(hashed) };
  // Of several processes that begin the day one writes it.
  await tx.auditDay.createMany({ data: [data], skipDuplicates: true });
}

/** The day that was closed last, or is being closed, by database. */
const closings = new WeakMap<PrismaClient, { day: string; closed: Promise<void> }>();

/**
 * Writes down, once a day of Beijing and before its first change, how far every chain is: 日终校验值 of the days before. What is cut off the end of
 * a chain later on is missed by it, and a day that is taken out or changed by the days after it.
 *
 * @param now when it is
 */
export async function closeDay(db: PrismaClient, now = new Date()): Promise<void> {
  const day = beijingDay(now);
  const known = closings.get(db);
  if (known && known.day >= day) return known.closed;
  const closed = db.$transaction((tx) => write(tx, day));
  closings.set(db, { day, closed });
  try {
    await closed;
  } catch (error) {
    closings.delete(db);
    throw error;
  }
}
