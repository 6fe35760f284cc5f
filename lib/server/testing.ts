import crypto from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import type { PrismaClient } from "@/generated/prisma/client";
import type { OfficeKind } from "@/lib/domain/access";
import packages from "@/package.json" with { type: "json" };
import { startPostgres } from "@/scripts/embedded-postgres.mjs";
import { QUEUES } from "@/scripts/job-queue.mjs";
import { migrate, readMigrations } from "@/scripts/migrate.mjs";
import { GENERAL_CHAIN } from "./audit-chain";
import { openDatabase } from "./db";

/** Serialises the making of the template among the test files of a run. */
const TEMPLATE_LOCK = 20240101;

const at = (server: string, name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An address on the run's server: TEST_DATABASE_URL, else the embedded one that the first caller starts. */
async function testServer(): Promise<string> {
  return process.env.TEST_DATABASE_URL ?? (await startPostgres(inject("postgresDirectory"), { throwaway: true })).url;
}

/** A database with all migrations, made once for each state of them, from which the others are copied. */
async function template(server: string): Promise<string> {
  const state = crypto.createHash("sha256");
  for (const { checksum } of readMigrations()) state.update(checksum);
  state.update(`${JSON.stringify(QUEUES)} pg-boss ${packages.dependencies["pg-boss"]}`);
  const name = `template_${state.digest("hex").slice(0, 16)}`;
  await withClient(server, async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    // Migrated under another name first: a killed run must not leave a half-made template.
    const unfinished = `unfinished_${crypto.randomUUID().replaceAll("-", "")}`;
    await client.query(`create database "${unfinished}"`);
    await migrate(at(server, unfinished));
    await client.query(`alter database "${unfinished}" rename to "${name}"`);
  });
  return name;
}

/**
 * A new empty database on a real PostgreSQL for the calling test file, dropped after its last test. For the top of a file
 * only: a clean-up that a running test asks for comes too late.
 * @param options.migrated false leaves even the migrations out
 */
export async function emptyDatabase({ migrated = true } = {}): Promise<string> {
  const server = await testServer();
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const origin = migrated ? ` template "${await template(server)}"` : "";
  await withClient(server, (client) => client.query(`create database "${name}"${origin}`));
  afterAll(() => withClient(server, (client) => client.query(`drop database if exists "${name}" with (force)`)));
  return at(server, name);
}

/**
 * A new, fully migrated, empty database with a client, for one test file. Call it once at the top of the file:
 *
 *     const { prisma, url } = await testDatabase();
 *
 * The server is started by the first file that asks and serves the whole run (about 1.5 s once, 50 ms a file after that);
 * with TEST_DATABASE_URL that server is used instead, in databases of its own. Nothing has to be closed or cleaned.
 *
 * @param options.office who runs the installation; null leaves it as it is before the set-up
 */
export async function testDatabase({ office = "department" as OfficeKind | null } = {}): Promise<{
  url: string;
  prisma: PrismaClient;
}> {
  const url = await emptyDatabase();
  const prisma = openDatabase(url);
  if (office !== null) {
    const data = { kind: office, name: "示例机构", region: "示例区", fiscalYear: 2024, edition: "chongqing-2024" };
    await prisma.office.create({ data });
  }
  // Hooks run last registered first: the client leaves before its database is dropped.
  afterAll(() => prisma.$disconnect());
  return { url, prisma };
}

/** Empties the audit trail, as only the owner of a database can, for tests that begin from nothing again and again. */
export async function emptyTrail(prisma: PrismaClient): Promise<void> {
  const zeros = "0".repeat(64);
  await prisma.$transaction(async (tx) => {
    for (const table of ["audit_event", "audit_chain", "audit_day"]) {
      await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    }
    await tx.auditEvent.deleteMany();
    await tx.auditDay.deleteMany();
    await tx.auditChain.deleteMany({ where: { id: { not: GENERAL_CHAIN } } });
    await tx.auditChain.updateMany({ data: { root: zeros, head: zeros, events: 0 } });
    for (const table of ["audit_event", "audit_chain", "audit_day"]) {
      await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
    }
    await tx.$executeRaw`ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_append`;
  });
}
