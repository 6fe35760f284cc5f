import path from "node:path";
import type { PrismaClient } from "../generated/prisma/client";
import { openDatabase } from "../lib/server/db";
import { databaseAddresses } from "./database-address.mjs";
import { postgresPlace, startPostgres } from "./embedded-postgres.mjs";
import { dataDirectory, loadEnvFile } from "./settings.mjs";

/** The database that a command works on. */
export interface DatabaseSource {
  url: string;
  /** stops the embedded server again if it was not running before; to be called last */
  leave(): Promise<void>;
}

/**
 * The database of the installation, for commands beside the running program: DATABASE_URL (also from `.env`), else the
 * embedded server of `npm start`, as its owner.
 *
 * @param options.owner as its owner also where that is not who serves (MIGRATION_DATABASE_URL, when it is given)
 * @param options.make an embedded server is made where there is none
 * @throws Error in Chinese when there is neither
 */
export async function databaseSource({ make = false, owner = false } = {}): Promise<DatabaseSource> {
  loadEnvFile();
  const addresses = databaseAddresses();
  const url = (owner ? addresses.owner : null) ?? addresses.serving;
  if (url) return { url, leave: async () => {} };
  const directory = path.join(dataDirectory(), "pg");
  // Asked about a folder that never had a server, most commands must not make one.
  if (!make && !postgresPlace(directory).exists) {
    throw new Error("没有设置 DATABASE_URL，也没有 npm start 的内置数据库");
  }
  const server = await startPostgres(directory);
  return { url: server.url, leave: async () => (server.adopted ? undefined : server.stop()) };
}

/**
 * Does something to the database of the installation and leaves it as it was found: running or not.
 *
 * @throws whatever `source` or `work` throws
 */
export async function withDatabase<T>(
  work: (db: PrismaClient) => Promise<T>,
  source: Promise<DatabaseSource> = databaseSource(),
): Promise<T> {
  const { url, leave } = await source;
  const db = openDatabase(url, 2);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
    await leave();
  }
}
