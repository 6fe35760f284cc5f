import crypto from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { openQueue } from "@/lib/server/queue";
import { emptyDatabase } from "@/lib/server/testing";
import { grantServingRole } from "./application-role.mjs";
import { databaseAddresses } from "./database-address.mjs";
import { readRights, requireRights, requireServer } from "./database-rights.mjs";
import { PACKET_QUEUE } from "./job-queue.mjs";
import { MIGRATIONS, migrate } from "./migrate.mjs";

/** Tables of which the serving role may change no row. */
const GUARDED = [
  "audit_chain",
  "audit_day",
  "audit_event",
  "kept_codes",
  "revision_attachment",
  "revision_file",
  "revision_print",
  "workflow_step",
];

// A server of one's own: a database whose owner is no superuser, and a role that serves.

const superuser = await emptyDatabase({ migrated: false });
const suffix = crypto.randomUUID().replaceAll("-", "");
const [ownerName, webName] = [`owner_${suffix}`, `web_${suffix}`];
const password = "p@ss/w#rd:50%";
const folder = mkdtempSync(path.join(tmpdir(), "external-"));

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

const query = (url: string, sql: string) => as(url, (client) => client.query(sql));

const withoutPassword = (name: string) => Object.assign(new URL(superuser), { username: name, password: "" }).href;
const addresses = databaseAddresses({
  DATABASE_URL: withoutPassword(webName),
  DATABASE_PASSWORD: password,
  MIGRATION_DATABASE_URL: withoutPassword(ownerName),
  MIGRATION_DATABASE_PASSWORD: password,
});
const owner = addresses.owner ?? "";
const web = addresses.serving ?? "";

await query(
  superuser,
  `create role ${ownerName} login password '${password}'; create role ${webName} login password '${password}';
   alter database "${new URL(superuser).pathname.slice(1)}" owner to ${ownerName}`,
);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await query(
    superuser,
    `drop owned by ${webName}; reassign owned by ${ownerName} to current_user; drop owned by ${ownerName}`,
  );
  await query(superuser, `drop role ${webName}; drop role ${ownerName}`);
});

/** The migrations of a later version: those of today, and one that makes a table that only grows and an ordinary one. */
function laterMigrations(): string {
  const later = path.join(folder, "migrations");
  cpSync(MIGRATIONS, later, { recursive: true });
  mkdirSync(path.join(later, "9999_later"));
  writeFileSync(
    path.join(later, "9999_later/migration.sql"),
    `create table later (id serial primary key);
     create table later_event (id integer);
     create trigger later_event_append_only before update or delete on later_event
       for each row execute function refuse_audit_change();`,
  );
  return later;
}

describe("an external database", () => {
  it("says to the serving role that the owner must migrate", async () => {
    await expect(migrate(web)).rejects.toThrow(
      `数据库账号 ${webName} 无权读取或升级数据库结构（permission denied for schema public）。` +
        "请用 MIGRATION_DATABASE_URL 给出属主的地址后重新启动，或由属主运行 npm run db:migrate 和 npm run db:grant。",
    );
  });

  it("is migrated by an owner that is no superuser", async () => {
    expect((await migrate(owner)).length).toBeGreaterThan(10);
    expect((await readRights(owner)).owns).toBe(true);
  });

  it("names what the serving role lacks before it is granted anything", async () => {
    const rights = await readRights(web);
    expect(rights.missing.slice(0, 2)).toEqual(["模式 pgboss：USAGE", "_prisma_migrations：SELECT"]);
    expect(rights.missing).toContain("audit_event：SELECT");
    expect(rights.missing).toContain("audit_event：INSERT");
    expect(rights.missing).toContain("close_audit_day()：EXECUTE");
    expect(rights.missing).toContain("pgboss.job：SELECT、INSERT、UPDATE、DELETE");
    expect(() => requireRights(rights)).toThrow(
      `数据库账号 ${webName} 缺少权限（模式 pgboss：USAGE；_prisma_migrations：SELECT；`,
    );
    await expect(migrate(web)).rejects.toThrow("permission denied for table _prisma_migrations");
  });

  it("gives the serving role exactly its rights, whatever it had before", async () => {
    await query(owner, `grant all on all tables in schema public to ${webName}`);
    expect((await readRights(web)).excess).toEqual(GUARDED);
    expect(await grantServingRole({ owner, serving: web })).toBe(webName);
    expect(await readRights(web)).toEqual({ account: webName, owns: false, missing: [], excess: [] });
    expect(await migrate(web)).toEqual([]);
  });

  it("lets it neither alter the triggers nor change what only grows", async () => {
    for (const table of GUARDED) {
      await expect(query(web, `alter table ${table} disable trigger all`)).rejects.toThrow("must be owner of table");
      await expect(query(web, `delete from ${table}`)).rejects.toThrow("permission denied for table");
      await expect(query(web, `truncate ${table}`)).rejects.toThrow("permission denied for table");
    }
    await expect(query(web, "create table own (id integer)")).rejects.toThrow("permission denied for schema public");
    await expect(query(web, "update _prisma_migrations set checksum = ''")).rejects.toThrow("permission denied");
    await expect(query(web, `set role ${ownerName}`)).rejects.toThrow("permission denied to set role");
  });

  it("lets it work with the queue", async () => {
    const queue = openQueue(web);
    queue.on("error", (error) => {
      throw error;
    });
    await queue.start();
    const job = await queue.send(PACKET_QUEUE, { item: "one" });
    expect(await queue.fetch(PACKET_QUEUE)).toEqual([expect.objectContaining({ id: job })]);
    await queue.stop({ graceful: false });
  });

  it("lets it work with the tables of a later version at once, and guards those that only grow at the next grant", async () => {
    expect(await migrate(owner, laterMigrations())).toEqual(["9999_later"]);
    await query(web, "insert into later default values");
    await grantServingRole({ owner, serving: web });
    expect(await readRights(web)).toEqual({ account: webName, owns: false, missing: [], excess: [] });
    await query(web, "insert into later default values; insert into later_event values (1)");
    await expect(query(web, "delete from later_event")).rejects.toThrow("permission denied for table later_event");
  });

  it("says who must do what where a role cannot be made, or both are the same", async () => {
    const absent = Object.assign(new URL(web), { username: `absent_${suffix}` }).href;
    await expect(grantServingRole({ owner, serving: absent })).rejects.toThrow(
      `数据库里没有账号 absent_${suffix}，属主也无权新建。请数据库管理员执行：create role "absent_${suffix}" login password '密码'; 然后重试。`,
    );
    await expect(grantServingRole({ owner, serving: owner })).rejects.toThrow(
      `DATABASE_URL 与 MIGRATION_DATABASE_URL 是同一个账号 ${ownerName}`,
    );
    await expect(grantServingRole({ owner: web, serving: absent })).rejects.toThrow("属主也无权新建");
  });

  it("refuses a server that is too old", () => {
    expect(() => requireServer(150_000)).not.toThrow();
    expect(() => requireServer(140_011)).toThrow("数据库服务器的版本是 PostgreSQL 14，需要 15 或更新的版本");
    expect(() => requireServer(90_204)).toThrow("数据库服务器的版本是 PostgreSQL 9，");
  });
});
