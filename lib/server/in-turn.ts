import type { PrismaClient } from "@/generated/prisma/client";
import { type Turn, takeTurn } from "./audit-chain";
import { closeDay } from "./audit-day";
import { atomically, database, type Transaction } from "./db";

/**
 * One change that the trail records: after those before it of the same departments, whole or not at all, beside those of others.
 *
 *     inTurn({ budgets: [id] }, (tx) => …)         a budget, by its id: the turn of its department
 *     inTurn({ departments: [id] }, (tx) => …)     a department, its units and budgets
 *     inTurn({ general: true }, (tx) => …)         what belongs to no department: accounts, sessions
 *     inTurn("everything", (tx) => …)              what reaches into every department: 归口, lists, codes, limits
 *
 * @param turn everything that `work` changes and records; what it only reads need not be in it
 * @param work changes nothing but the database: it begins anew when PostgreSQL breaks it off for the sake of another
 * @param rows about how many rows it writes: with many of them it may take longer
 * @throws what `work` throws
 */
export async function inTurn<T>(
  turn: Turn,
  work: (tx: Transaction) => Promise<T>,
  db: PrismaClient = database(),
  rows = 0,
): Promise<T> {
  await closeDay(db);
  return atomically(
    async (tx) => {
      await takeTurn(tx, turn);
      return work(tx);
    },
    db,
    rows,
  );
}
