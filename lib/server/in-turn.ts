import type { PrismaClient } from "@/generated/prisma/client";
import { type Turn, takeTurn } from "./audit-chain";
import { closeDay } from "./audit-day";
import { atomically, database, type Statements, type Transaction, turnDatabase } from "./db";
import { inStatements } from "./statements";

// Route bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesTurnLines?: Map<string, Promise<unknown>> };
shared.sixteenTablesTurnLines ??= new Map();
/** What is done, or waits to be, of each turn in this process. */
const lines = shared.sixteenTablesTurnLines;

/**
 * Those of one turn stand in line here before they take a connection each to stand in line there: fifty who save in one
 * department hold one connection, and those of others find theirs.
 */
async function inLine<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  const name = JSON.stringify(turn);
  const before = lines.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  const after = mine.catch(() => null);
  lines.set(name, after);
  try {
    return await mine;
  } finally {
    if (lines.get(name) === after) lines.delete(name);
  }
}

/** Begins a transaction of a turn where it may wait for it. */
async function inPlace<T>(turn: Turn, db: PrismaClient, begin: (db: PrismaClient) => Promise<T>): Promise<T> {
  await closeDay(db);
  const client = turnDatabase(db);
  return client === db ? begin(db) : inLine(turn, () => begin(client));
}

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
export function inTurn<T>(
  turn: Turn,
  work: (tx: Transaction) => Promise<T>,
  db: PrismaClient = database(),
  rows = 0,
): Promise<T> {
  const within = async (tx: Transaction) => {
    await takeTurn(tx, turn);
    return work(tx);
  };
  return inPlace(turn, db, (client) => atomically(within, client, rows));
}

/**
 * The same in SQL alone (`inStatements`), of a change that takes its turn with its first statement and says so (`tookTurn`).
 *
 * @throws what `work` throws
 */
export function inTurnOfItsOwn<T>(
  turn: Turn,
  work: (tx: Statements) => Promise<T>,
  db: PrismaClient,
  rows: number,
): Promise<T> {
  return inPlace(turn, db, (client) => inStatements(work, client, rows));
}
