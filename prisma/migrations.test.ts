import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { hashOfEvent1 } from "@/lib/server/audit-hash";
import { verifyChain } from "@/lib/server/audit-verify";
import { openDatabase } from "@/lib/server/db";
import { emptyDatabase, testDatabase } from "@/lib/server/testing";
import { MIGRATIONS, migrate, readMigrations } from "@/scripts/migrate.mjs";
import { drift } from "@/scripts/schema-engine.mjs";

const { url, prisma } = await testDatabase();
const empty = await emptyDatabase({ migrated: false });
const aged = await emptyDatabase({ migrated: false });
const halfway = await emptyDatabase({ migrated: false });

async function query(sql: string, on = url) {
  const client = new pg.Client({ connectionString: on });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A copy of the checked-in migrations that a test may change. */
function copyOfMigrations(): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  onTestFinished(() => fs.rmSync(copy, { recursive: true }));
  fs.cpSync(MIGRATIONS, copy, { recursive: true });
  return copy;
}

let year = 2024;

/** A draft budget with unit 202001 and project P001, of a year of its own. */
async function budget() {
  const department = await prisma.department.upsert({
    where: { code: "202" },
    update: {},
    create: { code: "202", name: "示例部门", region: "示例区" },
  });
  return prisma.budget.create({
    data: {
      departmentId: department.id,
      fiscalYear: year++,
      edition: "chongqing-2024",
      departmentCode: "202",
      departmentName: "示例部门",
      region: "示例区",
      units: { create: { position: 0, code: "202001", name: "示例单位", kind: "administrative" } },
    },
  });
}

const line = (budgetId: string) => ({
  budgetId,
  rank: "00000001",
  lineId: "L001",
  unitCode: "202001",
  class: "basic" as const,
  function: "2010301",
  economic: "30101",
  source: "generalPublicBudget" as const,
  amountFen: 100n,
});

describe("migrations", () => {
  it("apply to an empty database, and a second run applies none", async () => {
    const names = readMigrations().map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["0001_book", "0002_guards"]);
    expect(await migrate(empty)).toEqual(names);
    expect(await migrate(empty)).toEqual([]);
    expect(await query("select migration_name from _prisma_migrations order by migration_name", empty)).toEqual(
      names.map((migration_name) => ({ migration_name })),
    );
  });

  it("are refused when one was changed after it was applied", async () => {
    const changed = copyOfMigrations();
    fs.appendFileSync(path.join(changed, "0001_book/migration.sql"), "\n-- changed\n");
    await expect(migrate(url, changed)).rejects.toThrow(
      "迁移 0001_book 在应用之后被改动过；请还原该文件，改动写成新的迁移。",
    );
  });

  it("are refused when the database has one the program does not know", async () => {
    const older = copyOfMigrations();
    fs.rmSync(path.join(older, "0002_guards"), { recursive: true });
    await expect(migrate(url, older)).rejects.toThrow("数据库里有本程序没有的迁移 0002_guards");
  });

  it("leave nothing behind when one fails, and continue when it is mended", async () => {
    const broken = copyOfMigrations();
    const guards = path.join(broken, "0002_guards/migration.sql");
    const good = fs.readFileSync(guards, "utf8");
    fs.writeFileSync(guards, `create table half (id int); select * from nowhere;`);
    await expect(migrate(halfway, broken)).rejects.toThrow(
      '迁移 0002_guards 失败，数据库未改动：relation "nowhere" does not exist',
    );
    expect(await query("select to_regclass('half') as half", halfway)).toEqual([{ half: null }]);
    fs.writeFileSync(guards, good);
    expect((await migrate(halfway, broken))[0]).toBe("0002_guards");
  });

  it("say the same as prisma/schema.prisma", async () => {
    expect(await drift(url)).toBe("");
  });

  it("are seen to differ when a table is missing from them", async () => {
    const shorter = copyOfMigrations();
    fs.appendFileSync(path.join(shorter, "0002_guards/migration.sql"), '\nDROP TABLE "assets";\n');
    expect(await drift(url, shorter)).toContain('CREATE TABLE "assets"');
  });
});

describe("audit_event", () => {
  const event = { action: "budget.create", entity: "budget" };
  const zeros = "0".repeat(64);

  it("takes events and refuses every change, even from a session that calls itself a replica", async () => {
    await prisma.$executeRaw`INSERT INTO audit_event (action, entity) VALUES ('budget.create', 'budget')`;
    for (const role of ["origin", "replica"]) {
      const as = `set session_replication_role = ${role};`;
      await expect(query(`${as} update audit_event set action = 'x'`)).rejects.toThrow(
        "audit_event is append-only: UPDATE refused",
      );
      await expect(query(`${as} delete from audit_event`)).rejects.toThrow(
        "audit_event is append-only: DELETE refused",
      );
      await expect(query(`${as} truncate audit_event`)).rejects.toThrow("audit_event is append-only: TRUNCATE refused");
    }
    expect(await prisma.auditEvent.count()).toBe(1);
  });

  it("sets number, form, time, predecessor and hash of an event itself, whatever it is told, and moves its chain on", async () => {
    const claimed = { at: new Date("2020-01-01"), form: 1, prevHash: zeros, hash: "1".repeat(64) };
    const before = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    const stored = await prisma.auditEvent.create({ data: { ...event, ...claimed } });
    expect(stored.form).toBe(2);
    expect(Math.abs(stored.at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(stored.prevHash).toBe(before.hash);
    const covered = `[2, "${stored.at.toISOString()}", null, null, "budget.create", null, null, "budget", null, null, "${before.hash}"]`;
    expect(stored.hash).toBe(crypto.createHash("sha256").update(covered).digest("hex"));
    expect(await prisma.auditChain.findFirst()).toMatchObject({ events: 2n, head: stored.hash });
    await expect(query("insert into audit_event (seq, action, entity) values (9, 'x', 'x')")).rejects.toThrow(
      'cannot insert a non-DEFAULT value into column "seq"',
    );
    await expect(
      query("insert into audit_event (action, entity, department_id) values ('x', 'x', gen_random_uuid())"),
    ).rejects.toThrow("there is no audit chain");
  });

  it("is left as it is by the migration that hands it to the database", async () => {
    const names = readMigrations().map(({ name }) => name);
    const older = copyOfMigrations();
    const guard = names.indexOf("0024_trail_guard");
    for (const name of names.slice(guard)) fs.rmSync(path.join(older, name), { recursive: true });
    await migrate(aged, older);
    const at = "2026-01-05T04:00:00.000Z";
    const facts = { action: "budget.create", actorId: null, after: null, at, before: null, budgetId: null };
    const hash = hashOfEvent1({ ...facts, entity: "budget", origin: null, prevHash: zeros });
    await query(
      `insert into audit_event (seq, at, action, entity, prev_hash, hash) values (41, '${at}', 'budget.create', 'budget', '${zeros}', '${hash}');
       update audit_chain set head = '${hash}', events = 1`,
      aged,
    );
    await migrate(aged);
    await query("insert into audit_event (action, entity) values ('budget.create', 'later')", aged);
    expect(
      await query("select seq, form, hash = $$".concat(hash, "$$ as kept from audit_event order by seq"), aged),
    ).toEqual([
      { seq: "41", form: 1, kept: true },
      { seq: "42", form: 2, kept: false },
    ]);
    const db = openDatabase(aged, 1);
    expect(await verifyChain(db).finally(() => db.$disconnect())).toMatchObject({ ok: true, events: 2 });
  });
});

describe("revision", () => {
  it("moves its status on and refuses every other change", async () => {
    const { id: budgetId } = await budget();
    const user = await prisma.user.create({ data: { accountName: "reviser", displayName: "示例" } });
    const revision = await prisma.revision.create({
      data: {
        budgetId,
        number: 1,
        status: "submitted",
        book: { lines: [] },
        sha256: "a".repeat(64),
        createdById: user.id,
      },
    });
    await prisma.revision.update({ where: { id: revision.id }, data: { status: "reviewed" } });
    await expect(query(`update revision set book = '{}' where id = '${revision.id}'`)).rejects.toThrow(
      "revision is frozen: UPDATE refused",
    );
    await expect(query(`delete from revision where id = '${revision.id}'`)).rejects.toThrow(
      "revision is frozen: DELETE refused",
    );
    await expect(query("truncate revision cascade")).rejects.toThrow("revision is frozen: TRUNCATE refused");
  });
});

describe("workflow_step", () => {
  it("takes steps and refuses every change", async () => {
    const { id: budgetId } = await budget();
    const { id: actorId } = await prisma.user.create({ data: { accountName: "stepper", displayName: "示例" } });
    const where = { fromStage: "firstSubmission", toStage: "firstSubmission" } as const;
    const { id } = await prisma.workflowStep.create({
      data: {
        budgetId,
        action: "withdraw",
        ...where,
        fromStatus: "submitted",
        toStatus: "draft",
        actorId,
        actorName: "甲",
      },
    });
    const refused = (sql: string, what: string) =>
      expect(query(sql)).rejects.toThrow(`workflow_step is append-only: ${what} refused`);
    await refused(`update workflow_step set reason = 'x' where id = '${id}'`, "UPDATE");
    await refused(`delete from workflow_step where id = '${id}'`, "DELETE");
    await refused("truncate workflow_step", "TRUNCATE");
  });
});

describe("amounts", () => {
  it("hold zero and the largest, and refuse less and more", async () => {
    const { id } = await budget();
    const { id: lineId } = await prisma.line.create({ data: { ...line(id), amountFen: 0n } });
    const set = (amountFen: bigint) => prisma.line.update({ where: { id: lineId }, data: { amountFen } });
    expect((await set(99_999_999_999_999n)).amountFen).toBe(99_999_999_999_999n);
    await expect(set(-1n)).rejects.toThrow("line_amount_fen_range");
    await expect(set(100_000_000_000_000n)).rejects.toThrow("line_amount_fen_range");
  });

  it("are guarded in every column that holds fen", async () => {
    const columns = await query(
      "select table_name || '_' || column_name || '_range' as name from information_schema.columns where column_name like '%\\_fen' order by 1",
    );
    const checks = await query(
      "select conname::text as name from pg_constraint where contype = 'c' and conname like '%\\_fen\\_range' order by 1",
    );
    expect(checks).toEqual(columns);
    expect(checks).toHaveLength(23);
  });
});

describe("what belongs to a budget", () => {
  it("names only units and projects of the same budget", async () => {
    const mine = await budget();
    const other = await budget();
    await prisma.budgetUnit.create({
      data: { budgetId: other.id, position: 1, code: "202002", name: "别的单位", kind: "institution" },
    });
    await prisma.project.create({
      data: {
        budgetId: other.id,
        rank: "00000001",
        code: "P001",
        name: "别的项目",
        unitCode: "202001",
        category: "specificPurpose",
        tier: "key",
      },
    });
    const inMine = line(mine.id);
    await expect(prisma.line.create({ data: { ...inMine, unitCode: "202002" } })).rejects.toMatchObject({
      code: "P2003",
    });
    await expect(
      prisma.line.create({ data: { ...inMine, class: "project", projectCode: "P001" } }),
    ).rejects.toMatchObject({
      code: "P2003",
    });
    await prisma.line.create({
      data: { ...line(other.id), unitCode: "202002", class: "project", projectCode: "P001" },
    });
    expect(await prisma.line.count({ where: { budgetId: { in: [mine.id, other.id] } } })).toBe(1);
  });

  it("goes with the budget", async () => {
    const { id } = await budget();
    await prisma.line.create({ data: line(id) });
    await prisma.budget.delete({ where: { id } });
    expect(await prisma.line.count({ where: { budgetId: id } })).toBe(0);
  });

  it("is one budget a department and year", async () => {
    const { departmentId, fiscalYear } = await budget();
    const again = {
      departmentId,
      fiscalYear,
      edition: "chongqing-2024",
      departmentCode: "202",
      departmentName: "示例部门",
      region: "示例区",
    };
    await expect(prisma.budget.create({ data: again })).rejects.toMatchObject({ code: "P2002" });
  });
});

describe("people", () => {
  it("hold a role in a whole department once", async () => {
    const { departmentId } = await budget();
    const { id: userId } = await prisma.user.create({ data: { accountName: "member", displayName: "示例" } });
    const membership = { userId, departmentId, role: "clerk" as const };
    await prisma.membership.create({ data: membership });
    await expect(prisma.membership.create({ data: membership })).rejects.toMatchObject({ code: "P2002" });
  });

  it("have no password but an argon2id hash", async () => {
    const plain = { accountName: "plain", displayName: "示例", passwordHash: "demo" };
    await expect(prisma.user.create({ data: plain })).rejects.toThrow("user_password_hash_argon2id");
  });
});
