import pg from "pg";
import { accountOf } from "./database-address.mjs";
import { PlainError } from "./progress.mjs";

/** How long a server may take to take a connection, in milliseconds. */
const PATIENCE = 10_000;

/**
 * @param {string} url
 * @returns {Promise<pg.Client>} connected; to be ended by the caller
 * @throws {PlainError} when the database cannot be reached or does not take the account
 */
export async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new PlainError(
      `无法以账号 ${accountOf(url)} 连接数据库：${error instanceof Error ? error.message : error}；` +
        "请检查 DATABASE_URL（和 MIGRATION_DATABASE_URL）的地址、账号、密码和库名。",
    );
  }
}
