import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../generated/prisma/client";
import { inOrder } from "../../lib/server/in-order";
import { PlainError } from "../progress.mjs";

/** One connection that stands for a pool: whatever reads through it is part of the transaction that is open on it. */
class OneConnection extends pg.Pool {
  constructor(private readonly client: pg.Client) {
    super();
    const next = inOrder();
    const send = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
    this.query = ((...given: unknown[]) => next(() => send(...given))) as typeof this.query;
  }

  override connect(): Promise<pg.PoolClient> {
    return Promise.resolve(Object.assign(Object.create(this.client), { release: () => {} }));
  }
}

/**
 * Reads through the program's own client within the transaction that is open on a connection: rows that were not committed
 * yet, or those of one moment. `work` must begin no transaction of its own.
 *
 * @throws whatever `work` throws
 */
export async function through<T>(client: pg.Client, work: (db: PrismaClient) => Promise<T>): Promise<T> {
  const db = new PrismaClient({ adapter: new PrismaPg(new OneConnection(client)) });
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/**
 * A connection for as long as `work` lasts, with values written the same way on every server.
 *
 * @throws PlainError when the database cannot be reached, and whatever `work` throws
 */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // What went wrong with the connection is told by the statement that was waiting for it.
  client.on("error", () => {});
  await client.connect().catch((error: Error) => {
    throw new PlainError(`无法连接数据库：${error.message}；请检查地址、账号和库名。`);
  });
  try {
    await client.query("set timezone = 'UTC'; set datestyle = 'ISO'; set client_encoding = 'UTF8'");
    return await work(client);
  } finally {
    await client.end();
  }
}
