import type { PrismaClient } from "@/generated/prisma/client";
import { waitForTurn } from "./audit";
import { database, serializable, type Transaction } from "./db";

/**
 * One change that the trail records: after those before it, whole or not at all.
 *
 * @param rows about how many rows it writes: with many of them it may take longer
 * @throws what `work` throws
 */
export function inTurn<T>(work: (tx: Transaction) => Promise<T>, db: PrismaClient = database(), rows = 0): Promise<T> {
  return serializable(
    async (tx) => {
      await waitForTurn(tx);
      return work(tx);
    },
    db,
    rows,
  );
}
