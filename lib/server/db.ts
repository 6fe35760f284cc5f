import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { env } from "./env";
import { wholeTransactions } from "./whole-transactions";

export type Transaction = Prisma.TransactionClient;

/** What every transaction can do: statements in SQL. One of `statementsOf` can do nothing else. */
export type Statements = Pick<Transaction, "$queryRaw" | "$executeRaw">;

const ATTEMPTS = 20;
/** Milliseconds that a transaction may take before it counts as stuck; a busy machine writes a few hundred rows a second. */
const PATIENCE = 30_000;
const PATIENCE_PER_ROW = 3;
/** Milliseconds that one may wait for a connection. */
const WAIT = 10_000;

interface Connections {
  pool: pg.Pool;
  /** of the client, without which it would not end the pool */
  connected: Promise<void> | null;
}

// Route bundles do not share module state, and a reload in development would open one pool after another.
const shared = globalThis as typeof globalThis & {
  sixteenTablesConnections?: WeakMap<PrismaClient, Connections>;
  sixteenTablesDatabase?: PrismaClient;
  sixteenTablesTurnDatabase?: PrismaClient;
};
shared.sixteenTablesConnections ??= new WeakMap();
const opened = shared.sixteenTablesConnections;
/** Connections of transactions that wait for their turn: whoever only reads does not find them all taken. */
const TURNS = 6;

/**
 * A client of its own for a server.
 * @param url of a PostgreSQL database
 * @param connections how many it may hold at most
 */
export function openDatabase(url: string, connections = 10): PrismaClient {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection that dies while nobody uses it is told by whoever asks for one next.
  pool.on("error", () => {});
  const client = new PrismaClient({
    adapter: wholeTransactions(pool),
    transactionOptions: { maxWait: WAIT, timeout: PATIENCE },
  });
  opened.set(client, { pool, connected: null });
  return client;
}

/**
 * One of the connections of a client, to be given back with `release`.
 * @throws Error for a client that `openDatabase` did not make, and where there is no server
 */
export async function connectionOf(client: PrismaClient): Promise<pg.PoolClient> {
  const connections = opened.get(client);
  if (!connections) throw new Error("The client was not opened by openDatabase");
  connections.connected ??= client.$connect();
  try {
    await connections.connected;
  } catch (error) {
    connections.connected = null;
    throw error;
  }
  return connections.pool.connect();
}

/** The one client of this process, opened at the first call. */
export function database(): PrismaClient {
  shared.sixteenTablesDatabase ??= openDatabase(env().databaseUrl);
  return shared.sixteenTablesDatabase;
}

/** The client for transactions that wait for a lock: beside that of this process one of its own, else the one that is given. */
export function turnDatabase(db: PrismaClient): PrismaClient {
  if (db !== shared.sixteenTablesDatabase) return db;
  shared.sixteenTablesTurnDatabase ??= openDatabase(env().databaseUrl, TURNS);
  return shared.sixteenTablesTurnDatabase;
}

/** Closes what `database` and `turnDatabase` opened; the next call opens anew. */
export async function closeDatabases(): Promise<void> {
  const { sixteenTablesDatabase: reading, sixteenTablesTurnDatabase: turns } = shared;
  delete shared.sixteenTablesDatabase;
  delete shared.sixteenTablesTurnDatabase;
  await Promise.all([reading?.$disconnect(), turns?.$disconnect()]);
}

/**
 * Whether PostgreSQL refused a transaction because of another one (40001, 40P01). Prisma says P2034 inside the transaction,
 * but hands on the adapter's bare error when it is COMMIT that fails.
 */
export function isWriteConflict(error: unknown): boolean {
  for (let depth = 0, one = error; depth < 5 && typeof one === "object" && one !== null; depth++) {
    const { code, kind, originalCode, cause, meta } = one as Record<string, unknown>;
    if (code === "40001" || code === "40P01" || code === "P2034" || kind === "TransactionWriteConflict") return true;
    if (originalCode === "40001" || originalCode === "40P01") return true;
    one = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError ?? cause;
  }
  return false;
}

/**
 * Runs work in one transaction, again from the start whenever PostgreSQL breaks it off for the sake of another one: `work` must
 * change nothing but the database. Each statement sees what was committed before it; what must not change meanwhile, `work`
 * locks first (`takeTurn`).
 *
 * @param rows about how many rows it writes: with many of them it may take longer
 * @throws whatever `work` throws, and the conflict itself after many attempts
 */
export function atomically<T>(
  work: (tx: Transaction) => Promise<T>,
  client: PrismaClient = database(),
  rows = 0,
): Promise<T> {
  return untilUndisturbed(() => client.$transaction(work, { timeout: patienceFor(rows) }));
}

/** Milliseconds that a transaction of so many rows may take. */
export const patienceFor = (rows: number): number => PATIENCE + rows * PATIENCE_PER_ROW;

/** Does a transaction again whenever PostgreSQL breaks it off for the sake of another one. @throws the conflict after many attempts */
export async function untilUndisturbed<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (!isWriteConflict(error) || attempt >= ATTEMPTS) throw error;
      await pause(Math.random() * 10 * Math.min(2 ** attempt, 64));
    }
  }
}
