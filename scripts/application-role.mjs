import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { accountOf } from "./database-address.mjs";
import { connect } from "./database-client.mjs";
import { FUNCTIONS, guardedTables, INSERTED_BY_COLUMN, MIGRATION_RECORD, READ_ONLY } from "./database-rights.mjs";
import { QUEUE_SCHEMA } from "./job-queue.mjs";
import { PlainError } from "./progress.mjs";

/**
 * What the queue does at run time: it hands out jobs, puts finished ones away, and notes when it last did so. Making and
 * dropping queues is left to the owner.
 * @param {string} role as an identifier
 */
const queueRights = (role) => `
      revoke all on all tables in schema ${QUEUE_SCHEMA} from ${role};
      grant usage on schema ${QUEUE_SCHEMA} to ${role};
      grant select on table ${QUEUE_SCHEMA}.queue to ${role};
      grant select, update on table ${QUEUE_SCHEMA}.version to ${role};
      grant select, insert, update, delete on table ${QUEUE_SCHEMA}.job, ${QUEUE_SCHEMA}.archive to ${role}`;

/**
 * Exactly what the role that serves needs, no less where it had less and no more where it had more; and the same of tables
 * that the owner makes later.
 * @param {import("pg").Client} client as the owner, within a transaction
 * @param {string} role as an identifier
 */
async function grantRights(client, role) {
  const guarded = await guardedTables(client);
  const listed = (/** @type {readonly string[]} */ names) =>
    names.map((name) => client.escapeIdentifier(name)).join(", ");
  const names = listed(guarded);
  const inserted = Object.entries(INSERTED_BY_COLUMN).map(
    ([table, columns]) => `grant insert (${listed(columns)}) on table ${table} to ${role};`,
  );
  const grown = listed(guarded.filter((name) => !READ_ONLY.includes(name) && !(name in INSERTED_BY_COLUMN)));
  await client.query(`
      revoke all on all tables in schema public from ${role};
      grant usage on schema public to ${role};
      grant select, insert, update, delete on all tables in schema public to ${role};
      grant usage on all sequences in schema public to ${role};
      revoke all on table ${names}, ${MIGRATION_RECORD} from ${role};
      grant select on table ${names}, ${MIGRATION_RECORD} to ${role};
      ${grown === "" ? "" : `grant insert on table ${grown} to ${role};`}
      ${inserted.join("\n      ")}
      grant execute on function ${FUNCTIONS.join(", ")} to ${role};
      alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
      alter default privileges in schema public grant usage on sequences to ${role};
      ${queueRights(role)}`);
}

/**
 * The password of the role, made at the first start and kept.
 * @param {string} directory where the program keeps its data
 */
export function rolePassword(directory) {
  const file = path.join(directory, "web.secret");
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(24).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}

/**
 * @template T
 * @param {string} owner
 * @param {(client: import("pg").Client) => Promise<T>} work within a transaction that no other grant runs beside
 */
async function asOwner(owner, work) {
  const client = await connect(owner);
  try {
    await client.query("begin");
    // Two starts at once would both find no role.
    await client.query("select pg_advisory_xact_lock(hashtext('application role'))");
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    await client.end();
  }
}

/** @param {import("pg").Client} client @param {string} name */
const roleExists = async (client, name) =>
  (await client.query("select 1 from pg_roles where rolname = $1", [name])).rowCount === 1;

/**
 * Gives a database a role that only works with its rows: it owns nothing, so it can neither switch off the triggers that
 * guard the audit trail nor change its own rights. To be called after migrations, which the owner applies.
 * @param {string} owner address of the database as its owner, who may create roles
 * @param {{ name: string, password: string }} role
 * @returns {Promise<string>} the address as this role
 */
export async function grantApplicationRole(owner, { name, password }) {
  await asOwner(owner, async (client) => {
    const role = client.escapeIdentifier(name);
    const verb = (await roleExists(client, name)) ? "alter" : "create";
    await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
    await grantRights(client, role);
  });
  return Object.assign(new URL(owner), { username: name, password }).href;
}

/** @param {import("pg").Client} client @param {string} name @param {string} password */
async function createRole(client, name, password) {
  const role = client.escapeIdentifier(name);
  try {
    await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`);
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== "42501") throw error;
    throw new PlainError(
      `数据库里没有账号 ${name}，属主也无权新建。请数据库管理员执行：create role ${role} login password '密码'; 然后重试。`,
    );
  }
}

/**
 * Gives the role of the serving address its rights, as `npm run db:grant` and each start that migrates: the owner needs to be
 * no superuser. A role that is not there yet is made where the owner may make one; one that is there keeps its password.
 * @param {{ owner: string, serving: string }} addresses of one migrated database
 * @returns {Promise<string>} the name of the role
 * @throws {PlainError} when there is no such role and the owner may not make it, or both addresses name the owner
 */
export async function grantServingRole({ owner, serving }) {
  const name = accountOf(serving);
  if (name === accountOf(owner)) {
    throw new PlainError(
      `DATABASE_URL 与 MIGRATION_DATABASE_URL 是同一个账号 ${name}：程序应以另一个不拥有任何表的账号运行。`,
    );
  }
  try {
    await asOwner(owner, async (client) => {
      if (!(await roleExists(client, name))) {
        await createRole(client, name, decodeURIComponent(new URL(serving).password));
      }
      await grantRights(client, client.escapeIdentifier(name));
    });
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== "42501") throw error;
    throw new PlainError(
      `账号 ${accountOf(owner)} 不能授权（${error instanceof Error ? error.message : error}）：` +
        "MIGRATION_DATABASE_URL 应是拥有全部表和任务队列模式的属主。",
    );
  }
  return name;
}
