import { accountOf } from "./database-address.mjs";
import { connect } from "./database-client.mjs";
import { QUEUE_SCHEMA } from "./job-queue.mjs";
import { PlainError } from "./progress.mjs";

/** Where migrations are recorded: only the owner writes there. */
export const MIGRATION_RECORD = "_prisma_migrations";

/** The oldest server with UNIQUE NULLS NOT DISTINCT, by which the schema tells a department's rows from a unit's. */
const OLDEST_SERVER = 15;

/** What the database itself writes of the audit trail: chains by the trigger on events, days by `close_audit_day`. */
export const READ_ONLY = ["audit_chain", "audit_day"];

/** Tables of whose rows only some columns are the program's to say; the others are set by triggers. @type {Record<string, string[]>} */
export const INSERTED_BY_COLUMN = {
  audit_event: ["actor_id", "origin", "action", "budget_id", "department_id", "entity", "before", "after"],
  workflow_step: [
    ...["id", "budget_id", "revision_id", "action", "unit_code", "from_stage", "to_stage", "from_status", "to_status"],
    ...["actor_id", "actor_name", "reason", "sha256", "at"],
  ],
};

/** What does for the program what it has no right to by itself. */
export const FUNCTIONS = ["take_turn(uuid[], uuid[])", "take_turn_of_everything()", "close_audit_day()"];

/** What the queue needs at run time. @type {Record<string, string[]>} */
const QUEUE_TABLES = {
  queue: ["SELECT"],
  version: ["SELECT", "UPDATE"],
  job: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  archive: ["SELECT", "INSERT", "UPDATE", "DELETE"],
};

/**
 * What a database lets the role of an address do.
 * @typedef {object} Rights
 * @property {string} account
 * @property {boolean} owns whether it owns a table or is a superuser: it could switch off what guards the audit trail
 * @property {string[]} missing rights to rows that the program needs and the role has not, such as "budget：UPDATE"
 * @property {string[]} excess tables that the program does not change and the role may change all the same
 */

/**
 * @param {number} version as of server_version_num
 * @throws {PlainError} when the server is too old for the schema
 */
export function requireServer(version) {
  if (version >= OLDEST_SERVER * 10_000) return;
  throw new PlainError(
    `数据库服务器的版本是 PostgreSQL ${Math.floor(version / 10_000)}，需要 ${OLDEST_SERVER} 或更新的版本` +
      "（表结构用到 UNIQUE NULLS NOT DISTINCT）；以较早版本的 PostgreSQL 为基础的数据库也不能用。",
  );
}

/**
 * The tables that only grow: those with the trigger that refuses anything else, `TABLE_append_only`.
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
async function appendOnlyTables(client) {
  const { rows } = await client.query(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and t.tgname = c.relname || '_append_only' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/**
 * The tables whose rows the program does not change: those that only grow, and those that it only reads.
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
export async function guardedTables(client) {
  return [...new Set([...(await appendOnlyTables(client)), ...READ_ONLY])].sort();
}

/** Columns that the role may not fill, and functions that it may not call. @param {import("pg").Client} client */
async function lackingInParticular(client) {
  const columns = Object.entries(INSERTED_BY_COLUMN).flatMap(([table, names]) => names.map((name) => [table, name]));
  const { rows } = await client.query(
    `select distinct t.name || '：INSERT' as lacking from unnest($1::text[], $2::text[]) as t(name, at)
       where not has_column_privilege(format('public.%I', t.name), t.at, 'INSERT')
     union all
     select f || '：EXECUTE' from unnest($3::text[]) as f
       where not coalesce(has_function_privilege(to_regprocedure('public.' || f), 'EXECUTE'), false)
     order by 1`,
    [columns.map(([table]) => table), columns.map(([, name]) => name), FUNCTIONS],
  );
  return rows.map(({ lacking }) => lacking);
}

/** Which rights the role lacks of those wanted of each table. @param {import("pg").Client} client @param {string} schema @param {(table: string) => string[]} wanted */
async function lacking(client, schema, wanted) {
  const { rows: tables } = await client.query(
    `select c.oid, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') order by 2`,
    [schema],
  );
  const asked = tables.flatMap(({ oid, name }) => wanted(name).map((right) => ({ oid, name, right })));
  const { rows } = await client.query(
    `select t.name, string_agg(t.privilege, '、' order by t.at) as rights
     from unnest($1::oid[], $2::text[], $3::text[]) with ordinality as t(oid, name, privilege, at)
     where not has_table_privilege(t.oid, t.privilege) group by t.name order by t.name`,
    [asked.map(({ oid }) => oid), asked.map(({ name }) => name), asked.map(({ right }) => right)],
  );
  return rows.map(({ name, rights }) => `${schema === "public" ? name : `${schema}.${name}`}：${rights}`);
}

/**
 * Looks at what the role of an address may do in a migrated database.
 * @param {string} url
 * @returns {Promise<Rights>}
 */
export async function readRights(url) {
  const client = await connect(url);
  try {
    const guarded = await guardedTables(client);
    const needed = (/** @type {string} */ table) => {
      if ([MIGRATION_RECORD, ...READ_ONLY].includes(table) || table in INSERTED_BY_COLUMN) return ["SELECT"];
      return guarded.includes(table) ? ["SELECT", "INSERT"] : ["SELECT", "INSERT", "UPDATE", "DELETE"];
    };
    const { rows: schemas } = await client.query(
      "select name from unnest($1::text[]) as name where not coalesce(has_schema_privilege(to_regnamespace(name), 'USAGE'), false)",
      [["public", QUEUE_SCHEMA]],
    );
    const { rows: owned } = await client.query(
      `select (select rolsuper from pg_roles where rolname = current_user) or exists (
         select from pg_class where relnamespace in ('public'::regnamespace, to_regnamespace($1))
           and relkind in ('r', 'p') and pg_has_role(relowner, 'MEMBER')) as owns`,
      [QUEUE_SCHEMA],
    );
    const { rows: excess } = await client.query(
      "select name from unnest($1::text[]) as name where has_table_privilege(format('public.%I', name), 'UPDATE, DELETE, TRUNCATE')",
      [guarded],
    );
    return {
      account: accountOf(url),
      owns: owned[0].owns,
      missing: [
        ...schemas.map(({ name }) => `模式 ${name}：USAGE`),
        ...(await lacking(client, "public", needed)),
        ...(await lackingInParticular(client)),
        ...(await lacking(client, QUEUE_SCHEMA, (table) => QUEUE_TABLES[table] ?? [])),
      ],
      excess: excess.map(({ name }) => name),
    };
  } finally {
    await client.end();
  }
}

/**
 * @param {Rights} rights
 * @throws {PlainError} naming what the role lacks and who can give it
 */
export function requireRights({ account, missing }) {
  if (missing.length === 0) return;
  const more = missing.length > 5 ? `等 ${missing.length} 项` : "";
  throw new PlainError(
    `数据库账号 ${account} 缺少权限（${missing.slice(0, 5).join("；")}${more}）。` +
      "请用 MIGRATION_DATABASE_URL 给出属主的地址后重新启动，或运行 npm run db:grant。",
  );
}
