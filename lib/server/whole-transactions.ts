import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { inOrder } from "./in-order";
import { statementName } from "./statement-names";

/** What ends a transaction; what goes to the same connection afterwards would stand by itself at once. */
const END = /^(COMMIT|ROLLBACK)$/;

/** A statement that came after the end of its transaction, as of one that took too long. */
class TransactionOver extends Error {
  override readonly name = "TransactionOver";
}

/**
 * The same transaction, which takes nothing more once its end has been sent, sends one before its connection goes back, and sends
 * one statement after the other: of relations that are read together Prisma asks for several at once, which pg 9 refuses.
 * Prisma ends a transaction that takes too long while one of its operations may still have statements to come: they would be
 * committed one by one, or inside whatever else uses the connection by then (prisma/orm issue 29762).
 */
function whole(transaction: Transaction): Transaction {
  let ended = false;
  const next = inOrder();
  const ask = transaction.queryRaw.bind(transaction);
  const execute = transaction.executeRaw.bind(transaction);
  const release = transaction.rollback.bind(transaction);
  const send = <T>(statement: SqlQuery, dispatch: (statement: SqlQuery) => Promise<T>): Promise<T> => {
    if (ended) return Promise.reject(new TransactionOver("The transaction is over; this statement was not sent"));
    ended = END.test(statement.sql);
    return next(() => dispatch(statement));
  };
  return Object.assign(transaction, {
    queryRaw: (statement: SqlQuery) => send(statement, ask),
    executeRaw: (statement: SqlQuery) => send(statement, execute),
    rollback: async () => {
      if (!ended) {
        await send({ sql: "ROLLBACK", args: [], argTypes: [] }, execute);
      }
      return release();
    },
  });
}

function withWholeTransactions(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const start = adapter.startTransaction.bind(adapter);
  return Object.assign(adapter, {
    startTransaction: async (...level: Parameters<typeof start>) => whole(await start(...level)),
  });
}

/**
 * Connections to PostgreSQL whose transactions are whole or nothing also when they take too long.
 * @param pool of the connections; it ends with the client
 */
export function wholeTransactions(pool: pg.Pool): SqlDriverAdapterFactory {
  const factory = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: ({ sql }) => statementName(sql),
  });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withWholeTransactions(await factory.connect()),
  };
}
