import type pg from "pg";
import type { readMigrations } from "../migrate.mjs";
import { PlainError } from "../progress.mjs";
import type { BackupHeader, BackupTable } from "./file";

export type Migrations = ReturnType<typeof readMigrations>;

/** Of what stands in the schema `public`, what no extension brought. `catalog` is pg_class, pg_type or pg_proc. */
const own = (catalog: string) =>
  `not exists (select 1 from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = o.oid and d.deptype = 'e')`;

const inPublic = (namespace: string) => `${namespace} = 'public'::regnamespace`;

/** Rows of a statement, each with one text `name`. */
async function names(client: pg.Client, statement: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(statement);
  return rows.map(({ name }) => name);
}

/** The tables of a database but for the record of migrations, in the order of their names. */
export async function readTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(`
    select o.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class o
    where ${inPublic("o.relnamespace")} and o.relkind = 'r' and o.relname <> '_prisma_migrations' and ${own("pg_class")}
    order by o.relname collate "C"`);
  return rows;
}

/** The last number that each sequence gave. */
export async function readSequences(client: pg.Client): Promise<BackupHeader["sequences"]> {
  const { rows } = await client.query<BackupHeader["sequences"][number]>(
    "select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1",
  );
  return rows;
}

/** The migrations that a database has, in their order; none in an empty one. */
export async function readApplied(client: pg.Client): Promise<BackupHeader["migrations"]> {
  const known = await names(client, "select to_regclass('public._prisma_migrations')::text as name");
  if (known[0] === null) return [];
  const { rows } = await client.query<BackupHeader["migrations"][number]>(`
    select migration_name as name, checksum from public._prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name collate "C"`);
  return rows;
}

/**
 * How far the program's migrations go that a backup or a database has.
 *
 * @param whose what has them, for the message
 * @throws PlainError when they are not the beginning of the program's own
 */
export function sharedBeginning(applied: BackupHeader["migrations"], ours: Migrations, whose: string): number {
  const newest = ours.at(-1)?.name ?? "";
  for (const [index, { name, checksum }] of applied.entries()) {
    if (!ours.some((one) => one.name === name)) {
      throw new PlainError(
        `${whose}比本程序新：它的结构到 ${applied.at(-1)?.name}，本程序到 ${newest}。请换用较新的程序。`,
      );
    }
    if (ours[index]?.name !== name || ours[index]?.checksum !== checksum) {
      throw new PlainError(`${whose}的结构 ${name} 与本程序的不是同一个，不能使用。`);
    }
  }
  return applied.length;
}

/** What keeps a database from being taken for empty: its tables and those of the queue. */
export async function tablesInTheWay(client: pg.Client): Promise<string[]> {
  return names(
    client,
    `select o.relname as name from pg_class o
     where (${inPublic("o.relnamespace")} or o.relnamespace = to_regnamespace('pgboss')) and o.relkind in ('r', 'p')
       and ${own("pg_class")}`,
  );
}

/** Takes out everything that the program has in a database, within the transaction that is open. */
export async function dropEverything(client: pg.Client): Promise<void> {
  const drops = await names(
    client,
    `select format('drop table if exists %s cascade', o.oid::regclass) as name from pg_class o
       where ${inPublic("o.relnamespace")} and o.relkind in ('r', 'p') and ${own("pg_class")}
     union all
     select format('drop type if exists %s cascade', o.oid::regtype) from pg_type o
       where ${inPublic("o.typnamespace")} and o.typtype in ('e', 'd') and ${own("pg_type")}
     union all
     select format('drop function if exists %s cascade', o.oid::regprocedure) from pg_proc o
       where ${inPublic("o.pronamespace")} and o.prokind = 'f' and ${own("pg_proc")}`,
  );
  for (const statement of [...drops, "drop schema if exists pgboss cascade"]) await client.query(statement);
}

/** A statement that takes something away for a while, and the one that puts it back. */
interface Suspended {
  off: string;
  on: string;
}

const FOREIGN_KEYS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as on
  from pg_constraint where contype = 'f' and ${inPublic("connamespace")}`;

const TRIGGERS = `
  select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as off,
    format('alter table %s enable %s trigger %I', tgrelid::regclass,
      case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as on
  from pg_trigger join pg_class o on o.oid = tgrelid
  where ${inPublic("o.relnamespace")} and not tgisinternal and tgenabled <> 'D'`;

/**
 * Does something while no foreign key is looked at and no trigger fires: tables are filled one after the other, may name rows
 * of a later one, and hold already what triggers would write. Afterwards all are put back, and each key holds for all rows.
 */
export async function undisturbed(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<Suspended>(`${FOREIGN_KEYS} union all ${TRIGGERS}`);
  for (const { off } of rows) await client.query(off);
  await work();
  for (const { on } of rows) await client.query(on);
}
