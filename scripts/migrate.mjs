import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { accountOf } from "./database-address.mjs";
import { connect } from "./database-client.mjs";
import { requireServer } from "./database-rights.mjs";
import { migrateQueue } from "./job-queue.mjs";
import { PlainError, ROOT } from "./progress.mjs";

export const MIGRATIONS = path.join(ROOT, "prisma/migrations");

/** The key of the advisory lock that Prisma's own engine takes, so that the two never migrate at once. */
export const MIGRATION_LOCK = 72707369;

/** Prisma's own record of applied migrations: `prisma migrate deploy` accepts a database that was migrated here. */
const RECORD = `create table _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * @param {string} [directory]
 * @returns {{ name: string, sql: string, checksum: string }[]} the checked-in migrations in order
 */
export function readMigrations(directory = MIGRATIONS) {
  const folders = fs.readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: crypto.createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Applies the checked-in migrations that a database does not have yet, each in one transaction with its record, and then
 * those that the job queue brings along.
 * @param {string} url
 * @param {string} [directory]
 * @returns {Promise<string[]>} the names of those applied now
 * @throws {PlainError} when the database cannot be reached or is too old, its history is not the beginning of ours, or the
 *   role of the address may not do what is left to do
 */
export async function migrate(url, directory) {
  const client = await connect(url);
  try {
    return await migrateAs(client, url, directory);
  } catch (error) {
    if (!isDenied(error)) throw error;
    throw new PlainError(
      `数据库账号 ${accountOf(url)} 无权读取或升级数据库结构（${error instanceof Error ? error.message : error}）。` +
        "请用 MIGRATION_DATABASE_URL 给出属主的地址后重新启动，或由属主运行 npm run db:migrate 和 npm run db:grant。",
    );
  } finally {
    await client.end();
  }
}

/** Whether PostgreSQL refused for want of a right. @param {unknown} error */
const isDenied = (error) => /** @type {{ code?: string } | null} */ (error)?.code === "42501";

/**
 * @param {import("pg").Client} client
 * @param {string} url of the same database, for the queue
 * @param {string} [directory]
 */
async function migrateAs(client, url, directory) {
  const { rows: servers } = await client.query("show server_version_num");
  requireServer(Number(servers[0].server_version_num));
  await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  // A role that may create nothing is to find that there is nothing to do.
  await applyWithin(client, []);
  const pending = await unapplied(client, readMigrations(directory));
  for (const migration of pending) await apply(client, migration);
  await migrateQueue(url).catch((error) => {
    if (isDenied(error)) throw error;
    throw new PlainError(`后台任务队列的表无法建立：${error instanceof Error ? error.message : error}`);
  });
  return pending.map(({ name }) => name);
}

/**
 * @param {import("pg").Client} client
 * @param {ReturnType<typeof readMigrations>} migrations
 */
async function unapplied(client, migrations) {
  const { rows } = await client.query(
    "select migration_name as name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
  );
  for (const { name, checksum, finished_at } of rows) {
    const ours = migrations.find((migration) => migration.name === name);
    if (!finished_at)
      throw new PlainError(`数据库里的迁移 ${name} 没有完成；请恢复备份，或用 prisma migrate resolve 处理后再启动。`);
    if (!ours) throw new PlainError(`数据库里有本程序没有的迁移 ${name}：数据库比程序新，请换用较新的程序。`);
    if (ours.checksum !== checksum)
      throw new PlainError(`迁移 ${name} 在应用之后被改动过；请还原该文件，改动写成新的迁移。`);
  }
  return migrations.filter((migration) => rows.every(({ name }) => name !== migration.name));
}

/**
 * Applies migrations to a database that has those before them, within the transaction that is open: all stand or none does.
 * @param {import("pg").Client} client
 * @param {ReturnType<typeof readMigrations>} migrations
 * @throws {Error} when one of them fails
 */
export async function applyWithin(client, migrations) {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') is not null as known");
  if (!rows[0].known) await client.query(RECORD);
  for (const { name, sql, checksum } of migrations) {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [crypto.randomUUID(), checksum, name],
    );
  }
}

/**
 * @param {import("pg").Client} client
 * @param {ReturnType<typeof readMigrations>[number]} migration
 */
async function apply(client, migration) {
  await client.query("begin");
  try {
    await applyWithin(client, [migration]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    if (isDenied(error)) throw error;
    const message = error instanceof Error ? error.message : error;
    throw new PlainError(`迁移 ${migration.name} 失败，数据库未改动：${message}`);
  }
}
