import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { QUEUE_SCHEMA } from "./job-queue.mjs";

/** What the program as it serves may not touch again once it is written; triggers refuse it besides. */
const APPEND_ONLY = ["audit_event", "workflow_step"];

/**
 * What the queue does at run time: it hands out jobs, puts finished ones away, and notes when it last did so. Making and
 * dropping queues is left to the owner.
 * @param {string} role as an identifier
 */
const queueRights = (role) => `
      grant usage on schema ${QUEUE_SCHEMA} to ${role};
      grant select on table ${QUEUE_SCHEMA}.queue to ${role};
      grant select, update on table ${QUEUE_SCHEMA}.version to ${role};
      grant select, insert, update, delete on table ${QUEUE_SCHEMA}.job, ${QUEUE_SCHEMA}.archive to ${role}`;

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
 * Gives a database a role that only works with its rows: it owns nothing, so it can neither switch off the triggers that
 * guard the audit trail nor change its own rights. To be called after migrations, which the owner applies.
 * @param {string} owner address of the database as its owner, who may create roles
 * @param {{ name: string, password: string }} role
 * @returns {Promise<string>} the address as this role
 */
export async function grantApplicationRole(owner, { name, password }) {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  const role = client.escapeIdentifier(name);
  try {
    await client.query("begin");
    // Two starts at once would both find no role.
    await client.query("select pg_advisory_xact_lock(hashtext('application role'))");
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [name]);
    const secret = client.escapeLiteral(password);
    await client.query(`${rowCount ? "alter" : "create"} role ${role} login nosuperuser password ${secret}`);
    await client.query(`
      grant usage on schema public to ${role};
      grant select, insert, update, delete on all tables in schema public to ${role};
      grant usage on all sequences in schema public to ${role};
      revoke all on table ${APPEND_ONLY.join(", ")}, _prisma_migrations from ${role};
      grant select, insert on table ${APPEND_ONLY.join(", ")} to ${role};
      grant select on table _prisma_migrations to ${role};
      ${queueRights(role)}`);
    await client.query("commit");
  } finally {
    await client.end();
  }
  return Object.assign(new URL(owner), { username: name, password }).href;
}
