import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { summaryBasis } from "../summaries/basis";
import { isBehind } from "../summaries/data";
import type { BackgroundWork } from "./types";

/** How far the background work is at this moment. */
export async function readBackgroundWork(db: PrismaClient): Promise<BackgroundWork> {
  const basis = await summaryBasis(db);
  const rows = await db.$queryRaw<{ behind: number; failed: number; waiting: number; seconds: number }[]>(Prisma.sql`
    SELECT
      (SELECT count(*)::int FROM budget_summary s JOIN budget b ON b.id = s.budget_id WHERE ${isBehind(basis)}) AS behind,
      (SELECT count(*)::int FROM budget_summary s JOIN budget b ON b.id = s.budget_id
        WHERE s.failure IS NOT NULL AND NOT ${isBehind(basis)}) AS failed,
      count(*)::int AS waiting,
      coalesce(extract(epoch FROM now() - min(r.created_at))::int, 0) AS seconds
    FROM packet_run_item i JOIN packet_run r ON r.id = i.run_id WHERE i.status = 'waiting'`);
  const { behind, failed, waiting, seconds } = rows[0] ?? { behind: 0, failed: 0, waiting: 0, seconds: 0 };
  return { at: new Date().toISOString(), summaries: { behind, failed }, packets: { waiting, seconds } };
}
