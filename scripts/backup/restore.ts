import type pg from "pg";
import { type Verified, verifyRecords } from "../../lib/features/trail/verify";
import { COMMAND_LINE, recordEvent } from "../../lib/server/audit";
import { openDatabase } from "../../lib/server/db";
import { inTurn } from "../../lib/server/in-turn";
import { migrateQueue } from "../job-queue.mjs";
import { applyWithin, MIGRATION_LOCK, readMigrations } from "../migrate.mjs";
import { PlainError } from "../progress.mjs";
import { connected, through } from "./connection";
import { copyIn } from "./copy";
import { type BackupHeader, BackupReader, checkBackup, type RowCounts } from "./file";
import { dropEverything, readTables, sharedBeginning, tablesInTheWay, undisturbed } from "./structure";

/** What stands in a database before something is restored into it. */
export interface Present {
  /** who runs it; null before the set-up, or where the tables are not the program's */
  office: string | null;
  budgets: number;
  users: number;
  events: number;
}

/** What a restore put into a database. */
export interface Restored {
  header: BackupHeader;
  rows: RowCounts;
  verified: Verified;
  /** the migrations that were applied on top, because the program is newer than the backup */
  upgraded: readonly string[];
}

export interface RestoreWishes {
  /** of the database, as the role that owns its tables */
  url: string;
  file: string;
  /** asked where there is something already; without it that is refused. What it throws stops everything. */
  replace?: (present: Present) => Promise<void>;
}

const UNTOUCHED = "数据库没有改动";

async function requireAlone(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ others: number }>(`
    select count(*)::int as others from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null
      and coalesce(backend_type, 'client backend') = 'client backend'`);
  const others = rows[0]?.others ?? 0;
  if (others > 0) {
    throw new PlainError(`还有 ${others} 个连接在使用这个数据库。请先停止程序（和其他连接），再恢复。${UNTOUCHED}。`);
  }
}

async function requireOwner(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string; may: boolean }>(
    "select current_user as role, has_schema_privilege('public', 'create') as may",
  );
  if (rows[0]?.may) return;
  throw new PlainError(
    `账号 ${rows[0]?.role} 不能在这个数据库里建表。恢复需要数据库属主的地址（MIGRATION_DATABASE_URL）。${UNTOUCHED}。`,
  );
}

/** What is there; null where the database is empty, or holds nothing but empty tables of the program. */
async function readPresent(client: pg.Client): Promise<Present | null> {
  const tables = await tablesInTheWay(client);
  if (tables.length === 0) return null;
  if (!["office", "user", "budget", "audit_event"].every((name) => tables.includes(name))) {
    throw new PlainError(`这个数据库里有别的内容（如表 ${tables[0]}），不能恢复到这里。请另建一个空的数据库。`);
  }
  const { rows } = await client.query<Present>(`
    select (select name from public.office limit 1) as office, (select count(*)::int from public.budget) as budgets,
      (select count(*)::int from public."user") as users, (select count(*)::int from public.audit_event) as events`);
  const [present] = rows;
  return present && (present.office !== null || present.users + present.budgets + present.events > 0) ? present : null;
}

/** Fills the tables from the file, which was read to its end before. */
async function load(client: pg.Client, file: string, rows: RowCounts): Promise<void> {
  const reader = new BackupReader(file);
  const { tables, sequences } = await reader.header();
  const present = await readTables(client);
  const missing = present.find(({ name }) => !tables.some((one) => one.name === name));
  if (missing) throw new PlainError(`备份文件里没有表 ${missing.name}，内容不完整。${UNTOUCHED}。`);
  for (const { name, columns } of tables) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
    const table = `public.${client.escapeIdentifier(name)}`;
    // Structure that was made just now may hold rows already, as the chain that every trail begins with.
    await client.query(`delete from ${table}`);
    await copyIn(client, `copy ${table} (${list}) from stdin`, reader.rows(name));
    const counted = await client.query<{ rows: number }>(`select count(*)::int as rows from ${table}`);
    if (counted.rows[0]?.rows !== rows[name]) {
      throw new PlainError(`表 ${name} 应有 ${rows[name]} 行，恢复后有 ${counted.rows[0]?.rows} 行。${UNTOUCHED}。`);
    }
  }
  await reader.end();
  for (const { name, last } of sequences) {
    if (last !== null) await client.query("select setval(format('public.%I', $1::text)::regclass, $2)", [name, last]);
  }
}

/**
 * What belonged to the moment of the backup: who was signed in then, perhaps revoked since, and packets that a queue was to
 * draw which is not in the file.
 */
async function endWhatWasRunning(client: pg.Client): Promise<void> {
  await client.query("update public.session set revoked_at = now() where revoked_at is null and expires_at > now()");
  await client.query("update public.packet_run_item set status = 'cancelled' where status in ('waiting', 'working')");
}

/** @throws PlainError when something does not hold that held when the backup was made */
async function verify(client: pg.Client, { broken }: BackupHeader): Promise<Verified> {
  const verified = await through(client, verifyRecords);
  if (verified.broken !== null && broken === null) {
    throw new PlainError(`恢复的内容没有通过核对：${verified.broken}。${UNTOUCHED}；请换一份备份。`);
  }
  return verified;
}

async function replaceContents(
  client: pg.Client,
  file: string,
  { header, rows }: { header: BackupHeader; rows: RowCounts },
) {
  const migrations = readMigrations();
  const shared = header.migrations.length;
  await client.query("begin; set local search_path = public");
  try {
    await dropEverything(client);
    await applyWithin(client, migrations.slice(0, shared));
    await undisturbed(client, () => load(client, file, rows));
    const later = migrations.slice(shared);
    await applyWithin(client, later);
    await endWhatWasRunning(client);
    const verified = await verify(client, header);
    await client.query("commit");
    return { verified, upgraded: later.map(({ name }) => name) };
  } catch (error) {
    await client.query("rollback").catch(() => {});
    if (error instanceof PlainError) throw error;
    throw new PlainError(`恢复没有完成：${error instanceof Error ? error.message : error}。${UNTOUCHED}。`);
  }
}

/** The restored trail goes on with who restored what. */
async function record(url: string, { createdAt }: BackupHeader, rows: RowCounts): Promise<void> {
  const db = openDatabase(url, 2);
  try {
    const after = { createdAt, events: rows.audit_event ?? 0 };
    const event = { budgetId: null, entity: "backup", before: null, after };
    await inTurn(
      { general: true },
      (tx) => recordEvent(tx, { ...event, actor: COMMAND_LINE, action: "backup.restore" }),
      db,
    );
  } finally {
    await db.$disconnect();
  }
}

/**
 * Puts a backup into a database: the file is read to its end first, then everything is done in one transaction, so that
 * whatever goes wrong leaves what was there. An older backup is brought up to the program's structure.
 *
 * @throws PlainError in Chinese with what is wrong; the database is as it was
 */
export async function restoreBackup({ url, file, replace }: RestoreWishes): Promise<Restored> {
  const whole = await checkBackup(file);
  sharedBeginning(whole.header.migrations, readMigrations(), "备份");
  const done = await connected(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await requireOwner(client);
    await requireAlone(client);
    const present = await readPresent(client);
    if (present && !replace) {
      throw new PlainError(
        `数据库里已有内容（${wordsOf(present)}），没有恢复。请恢复到空的数据库；确要替换它，请加 --replace。`,
      );
    }
    if (present) await replace?.(present);
    return replaceContents(client, file, whole);
  });
  await migrateQueue(url);
  await record(url, whole.header, whole.rows);
  return { ...whole, ...done };
}

/** What is there, in a few words. */
export function wordsOf({ office, budgets, users }: Present): string {
  return `${office ?? "尚未设置使用单位"}，${budgets} 份预算，${users} 个账号`;
}
