import { accountOf } from "./database-address.mjs";
import { connect } from "./database-client.mjs";
import { QUEUE_SCHEMA } from "./job-queue.mjs";
import { PlainError } from "./progress.mjs";

/** Where migrations are recorded: only the owner writes there. */
export const MIGRATION_RECORD = "_prisma_migrations";

/** The oldest server with UNIQUE NULLS NOT DISTINCT, by which the schema tells a department's rows from a unit's. */
const OLDEST_SERVER = 15;

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
 * @property {string[]} excess tables that only grow and that it may change all the same
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
export async function appendOnlyTables(client) {
  const { rows } = await client.query(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and t.tgname = c.relname || '_append_only' order by 1`,
  );
  return rows.map(({ name }) => name);
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
    const guarded = await appendOnlyTables(client);
    const needed = (/** @type {string} */ table) => {
      if (table === MIGRATION_RECORD) return ["SELECT"];
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
