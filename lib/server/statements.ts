import pg from "pg";
import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { connectionOf, patienceFor, type Statements, type Transaction, untilUndisturbed } from "./db";
import { statementName } from "./statement-names";

/** Numbers of eight bytes as the client of the database gives them. */
const TYPES = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === pg.types.builtins.INT8 ? BigInt : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A statement as a template or as a value, with its parameters. */
type Worded = Parameters<Statements["$queryRaw"]>;

const wordedAs = ([query, ...values]: Worded): Prisma.Sql => ("text" in query ? query : Prisma.sql(query, ...values));

/** Transactions that have no more than statements. */
const bare = new WeakSet<Statements>();

/** A transaction in SQL alone came upon something that is done through the client of the database. */
export class NeedsModels extends Error {
  override readonly name = "NeedsModels";
}

/** The transaction with the models of the client. @throws NeedsModels for one of `inStatements` */
export function modelsOf(tx: Statements): Transaction {
  if (bare.has(tx)) throw new NeedsModels("The transaction takes statements in SQL only");
  return tx as Transaction;
}

/** A connection as a transaction that takes statements in SQL only. */
function statementsOn(client: pg.ClientBase): Statements {
  const ask = (worded: Worded) => {
    const { text, values } = wordedAs(worded);
    return client.query({ name: statementName(text), text, values, types: TYPES });
  };
  const tx: Statements = {
    $queryRaw: (async (...worded: Worded) => (await ask(worded)).rows) as unknown as Statements["$queryRaw"],
    $executeRaw: (async (...worded: Worded) =>
      (await ask(worded)).rowCount ?? 0) as unknown as Statements["$executeRaw"],
  };
  bare.add(tx);
  return tx;
}

const noteNothing = () => {};

async function once<T>(db: PrismaClient, work: (tx: Statements) => Promise<T>, rows: number): Promise<T> {
  const client = await connectionOf(db);
  let broken = false;
  // A connection that dies between two statements is told by the next one.
  client.on("error", noteNothing);
  try {
    await client.query(`BEGIN; SET LOCAL statement_timeout = ${patienceFor(rows)}`);
    const result = await work(statementsOn(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
    client.off("error", noteNothing);
  }
}

/**
 * A transaction without the client of the database, on one of its connections, for what is done a hundred times a second: the
 * client takes longer to word a statement than PostgreSQL to carry it out. Whole or not at all, and begun anew like
 * `atomically`.
 *
 * @param rows about how many rows it writes: with many of them a statement may take longer
 * @throws whatever `work` throws
 */
export function inStatements<T>(work: (tx: Statements) => Promise<T>, db: PrismaClient, rows = 0): Promise<T> {
  return untilUndisturbed(() => once(db, work, rows));
}
