import { mkdir } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { type Verified, verifyRecords } from "../../lib/features/trail/verify";
import packages from "../../package.json" with { type: "json" };
import { readMigrations } from "../migrate.mjs";
import { PlainError } from "../progress.mjs";
import { connected, through } from "./connection";
import { copyOut } from "./copy";
import { type BackupHeader, BackupWriter, checkBackup, type RowCounts } from "./file";
import { type Migrations, readApplied, readSequences, readTables, sharedBeginning } from "./structure";

/** A backup that was written and read back. */
export interface MadeBackup {
  path: string;
  bytes: number;
  rows: RowCounts;
  /** the last migration that the database had */
  structure: string;
  verified: Verified;
}

export interface BackupWishes {
  /** of the database, as any role that may read all of its tables */
  url: string;
  /** the folder that the file goes to; made when it is not there */
  to: string;
  /** files of the data folder to put in, by name */
  secrets?: Readonly<Record<string, string>>;
  now?: Date;
}

/** `sixteen-tables-20261130-201500.backup.gz`, in the time of the people who look for it. */
function fileName(now: Date): string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "medium",
  });
  const [date = "", time = ""] = format.format(now).split(" ");
  return `sixteen-tables-${date.replaceAll("-", "")}-${time.replaceAll(":", "")}.backup.gz`;
}

async function requireStructure(client: pg.Client, ours: Migrations) {
  const applied = await readApplied(client);
  if (applied.length === 0) throw new PlainError("这个数据库里没有本程序的数据，没有可备份的内容。");
  if (sharedBeginning(applied, ours, "数据库") < ours.length) {
    throw new PlainError(
      `数据库的结构到 ${applied.at(-1)?.name}，还没有升级到本程序的 ${ours.at(-1)?.name}。请用升级前的程序备份。`,
    );
  }
  return applied;
}

async function requireReadable(client: pg.Client, tables: readonly { name: string }[]): Promise<void> {
  const { rows } = await client.query<{ name: string; role: string }>(
    `select name, current_user as role from unnest($1::text[]) as name
     where not has_table_privilege(format('public.%I', name), 'select')`,
    [tables.map(({ name }) => name)],
  );
  const [first] = rows;
  if (first) {
    throw new PlainError(
      `账号 ${first.role} 不能读取表 ${first.name}，备份不会完整。请改用数据库属主的地址，或先授权（npm run db:grant）。`,
    );
  }
}

/** What stands in the header besides what is read from the database. */
type Facts = Pick<BackupHeader, "createdAt" | "migrations" | "secrets" | "broken">;

/** Writes all tables of a database, as the transaction that is open on the connection sees them. */
export async function writeTables(client: pg.Client, writer: BackupWriter, facts: Facts): Promise<void> {
  const tables = await readTables(client);
  const sequences = await readSequences(client);
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  const postgres = rows[0]?.server_version ?? "";
  await writer.begin({ ...facts, program: packages.version, postgres, tables, sequences });
  for (const { name, columns } of tables) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
    const statement = `copy public.${client.escapeIdentifier(name)} (${list}) to stdout`;
    await copyOut(client, statement, (chunk) => writer.add(name, chunk));
    await writer.endTable(name);
  }
}

/**
 * Copies a database into one file while the program goes on: everything as it is at one moment. The audit trail and the
 * revisions are verified at that moment, and the file is read back.
 *
 * @throws PlainError in Chinese when it cannot be made; nothing is left behind
 */
export function makeBackup({ url, to, secrets = {}, now = new Date() }: BackupWishes): Promise<MadeBackup> {
  return connected(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const migrations = await requireStructure(client, readMigrations());
    await requireReadable(client, await readTables(client));
    const verified = await through(client, verifyRecords);
    await mkdir(to, { recursive: true, mode: 0o700 });
    const file = path.join(to, fileName(now));
    const writer = new BackupWriter(file);
    try {
      const { broken } = verified;
      await writeTables(client, writer, { createdAt: now.toISOString(), migrations, secrets: { ...secrets }, broken });
      const { bytes } = await writer.end();
      const { rows } = await checkBackup(file);
      return { path: file, bytes, rows, structure: migrations.at(-1)?.name ?? "", verified };
    } catch (error) {
      await writer.abandon();
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOSPC") throw new PlainError(`磁盘空间不足，备份没有完成：${to}。`);
      if (code === "EACCES" || code === "EPERM") throw new PlainError(`没有写入 ${to} 的权限，备份没有完成。`);
      throw error;
    }
  });
}
