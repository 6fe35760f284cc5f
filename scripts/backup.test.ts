import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, expect, it, onTestFinished, vi } from "vitest";
import type { PrismaClient } from "@/generated/prisma/client";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { frozenBasis, frozenBook } from "@/lib/features/budgets/frozen";
import { openReview } from "@/lib/features/review/testing";
import { signWhole } from "@/lib/features/workflow/testing";
import { buildPacket } from "@/lib/packet";
import { GENERAL_CHAIN } from "@/lib/server/audit-chain";
import { verifyChain } from "@/lib/server/audit-verify";
import { openDatabase } from "@/lib/server/db";
import { live, openSession } from "@/lib/server/session-store";
import { sha256 } from "@/lib/server/sha256";
import { emptyDatabase, testDatabase } from "@/lib/server/testing";
import { grantApplicationRole } from "./application-role.mjs";
import { backup } from "./backup";
import { BackupWriter } from "./backup/file";
import { makeBackup, writeTables } from "./backup/make";
import { restoreBackup } from "./backup/restore";
import { removePostgres } from "./embedded-postgres.mjs";
import { applyWithin, readMigrations } from "./migrate.mjs";
import { restore } from "./restore";

const { prisma, url } = await testDatabase({ office: "bureau" });
const bare = await emptyDatabase({ migrated: false });
const migrated = await emptyDatabase();
const full = await emptyDatabase({ migrated: false });
const older = await emptyDatabase({ migrated: false });
const folder = mkdtempSync(path.join(tmpdir(), "backup-"));
afterAll(() => rmSync(folder, { recursive: true }));

const signed = await openReview(prisma, "202");
await openReview(prisma, "303");
await signWhole(prisma, signed.budgetId, signed.hands);
await openSession(prisma, signed.hands.clerk.id, { address: "192.0.2.1", userAgent: "" }, "password");
// What the text format of rows has to escape, and what JSON and SQL call null.
const HOSTILE = "\\.\n\\.\t反斜杠 \\ 与\r\n换行\u2028 ' \" \\N";
await prisma.comment.create({
  data: { budgetId: signed.budgetId, subject: "book", text: HOSTILE, authorId: signed.hands.reviewer.id },
});
await prisma.$executeRaw`update narrative_text set no_prior_year = 'null'::jsonb where budget_id = ${signed.budgetId}::uuid`;
const run = await prisma.packetRun.create({
  data: {
    userId: signed.hands.clerk.id,
    items: { create: { budgetId: signed.budgetId, position: 0, jobId: crypto.randomUUID() } },
  },
  include: { items: true },
});
const bytes = Buffer.from([0, 9, 10, 13, 92, 255]);
await prisma.packetRunFile.create({
  data: { itemId: run.items[0]?.id ?? "", name: "材料.zip", bytes, sha256: "0".repeat(64) },
});

const content = new TextEncoder().encode(`%PDF-1.7\n${HOSTILE}`);
await prisma.attachment.create({
  data: {
    ...{
      budgetId: signed.budgetId,
      about: "line:L001",
      place: "明细 L001",
      name: "合同.pdf",
      uploadedById: signed.hands.clerk.id,
    },
    ...{ mediaType: "application/pdf", content, bytes: content.length, sha256: sha256(content) },
  },
});

const NOW = new Date("2026-11-30T12:15:00Z");
const made = await makeBackup({ url, to: folder, now: NOW });
const lines = () => gunzipSync(readFileSync(made.path)).toString("utf8");

async function asked<T>(at: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** What a restore adds: its event, and with it the general chain goes on. */
const WITHOUT_RESTORE: Readonly<Record<string, string>> = {
  audit_event: "where action <> 'backup.restore'",
  audit_chain: `where id <> '${GENERAL_CHAIN}'`,
};

/** Every row of every table as text, but for what a restore ends or writes down itself. */
const contentsOf = (at: string) =>
  asked(at, async (client) => {
    await client.query("set timezone = 'UTC'");
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    );
    const contents: Record<string, string[]> = {};
    for (const { name } of rows) {
      const row = name === "session" ? "(to_jsonb(t) - 'revoked_at')::text" : "t::text";
      const where = WITHOUT_RESTORE[name] ?? "";
      const found = await client.query<{ row: string }>(
        `select ${row} as row from public."${name}" t ${where} order by 1`,
      );
      contents[name] = name === "_prisma_migrations" ? [String(found.rowCount)] : found.rows.map((one) => one.row);
    }
    return contents;
  });

/** The triggers and foreign keys of a database. */
const guardsOf = (at: string) =>
  asked(at, async (client) => {
    const { rows } = await client.query<{ guard: string }>(`
      select tgrelid::regclass || tgname || tgenabled::text as guard from pg_trigger
        where tgrelid::regclass::text not like 'pgboss%' and not tgisinternal
      union all
      select conrelid::regclass || conname || pg_get_constraintdef(oid) || convalidated from pg_constraint
        where connamespace = 'public'::regnamespace
      order by 1`);
    return rows.map(({ guard }) => guard);
  });

const told = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: Error) => error.message,
  );
const restoring = (at: string, file: string) => told(restoreBackup({ url: at, file }));

/** A file with other contents. */
function forged(name: string, change: (text: string) => string): string {
  const file = path.join(folder, name);
  writeFileSync(file, gzipSync(change(lines())));
  return file;
}

/** The same by somebody who knows the format: the hash at the end of the file fits. */
const fitting = (name: string, change: (text: string) => string) =>
  forged(name, (text) => {
    const changed = change(text);
    const at = changed.trimEnd().lastIndexOf("\n") + 1;
    const sha256 = createHash("sha256").update(changed.slice(0, at)).digest("hex");
    return `${changed.slice(0, at)}${JSON.stringify({ ...JSON.parse(changed.slice(at)), sha256 })}\n`;
  });

/** The documents of the signed revision, drawn from what a database holds. */
async function packetFrom(db: PrismaClient) {
  const revision = await db.revision.findFirstOrThrow({ include: { budget: true } });
  const sign = await db.workflowStep.findFirstOrThrow({ where: { revisionId: revision.id, action: "sign" } });
  const files = await buildPacket(
    disclose(frozenBook(revision), frozenBasis(revision, CARRIED_BASIS)),
    {
      ...{ draft: false, signature: { name: revision.budget.departmentName, date: sign.at.toISOString() } },
      revision: { number: revision.number, sha256: revision.sha256, stage: revision.stage, status: "signed" },
    },
    CARRIED_BASIS,
  );
  return files.map(({ name, bytes: content }) => [name, Buffer.from(content).toString("base64")]);
}

it("goes into one file that names its moment, and says what was verified", () => {
  expect(path.basename(made.path)).toBe("sixteen-tables-20261130-201500.backup.gz");
  expect(readdirSync(folder)).toEqual([path.basename(made.path)]);
  expect(made.verified).toMatchObject({ revisions: 1, signatures: 1, broken: null });
  expect(made.structure).toBe(readMigrations().at(-1)?.name);
  expect(made.rows).toMatchObject({ department: 2, budget: 2, revision: 1, packet_run_file: 1 });
  expect(JSON.parse(lines().split("\n")[0] ?? "")).toMatchObject({
    createdAt: NOW.toISOString(),
    secrets: {},
    broken: null,
  });
});

it("is the same elsewhere, every row of it, and the signed packet byte for byte", async () => {
  const restored = await restoreBackup({ url: bare, file: made.path });
  expect(restored).toMatchObject({ rows: made.rows, upgraded: [], verified: made.verified });
  const before = await contentsOf(url);
  const after = await contentsOf(bare);
  expect(before.packet_run_item?.join()).toContain("waiting");
  expect({ ...after, packet_run_item: [] }).toEqual({ ...before, packet_run_item: [] });
  const elsewhere = openDatabase(bare);
  try {
    expect(await elsewhere.comment.findFirstOrThrow()).toMatchObject({ text: HOSTILE });
    expect((await elsewhere.packetRunFile.findFirstOrThrow()).bytes).toEqual(new Uint8Array(bytes));
    expect(await packetFrom(elsewhere)).toEqual(await packetFrom(prisma));
    expect(await elsewhere.packetRunItem.findFirstOrThrow()).toMatchObject({ status: "cancelled" });
    expect(await elsewhere.session.count({ where: live() })).toBe(0);
    expect(await elsewhere.auditEvent.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      ...{ action: "backup.restore", entity: "backup", origin: "command line", actorId: null },
      after: { createdAt: NOW.toISOString() },
    });
    expect(await verifyChain(elsewhere)).toMatchObject({ ok: true });
    // The restored database guards and counts as before.
    await expect(elsewhere.$executeRaw`update audit_event set action = 'x'`).rejects.toThrow("append-only");
    await expect(elsewhere.$executeRaw`delete from department`).rejects.toThrow();
    expect(await guardsOf(bare)).toEqual(await guardsOf(url));
  } finally {
    await elsewhere.$disconnect();
  }
});

it("goes into a database that has the tables and nothing in them", async () => {
  expect(await restoring(migrated, made.path)).toBe("done");
  expect(await contentsOf(migrated)).toMatchObject({ budget: (await contentsOf(url)).budget });
});

it("refuses a file that is cut off, changed, foreign or of a newer program, and makes nothing", async () => {
  const whole = readFileSync(made.path);
  const write = (name: string, content: Buffer) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const damagedAt = (at: number) => {
    const copy = Buffer.from(whole);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };
  const CUT = "备份文件不能用：文件不完整，后一部分缺失。数据库没有改动；请换一份备份。";
  const FOREIGN = "备份文件不能用：文件已损坏，或不是本程序的备份。数据库没有改动；请换一份备份。";
  expect(await restoring(full, write("cut", whole.subarray(0, whole.length - 100)))).toBe(CUT);
  expect(await restoring(full, write("half", whole.subarray(0, whole.length / 2)))).toBe(CUT);
  expect(
    await restoring(
      full,
      forged("lines", (text) => text.split("\n").slice(0, 30).join("\n")),
    ),
  ).toBe(CUT);
  expect(await restoring(full, write("bit", damagedAt(whole.length >> 1)))).toMatch(/^备份文件不能用：/);
  expect(await restoring(full, write("empty", Buffer.alloc(0)))).toMatch(/^备份文件不能用：/);
  expect(await restoring(full, write("text", Buffer.from("不是备份")))).toBe(FOREIGN);
  expect(await restoring(full, write("json", gzipSync('{"format":"other"}\n')))).toBe(FOREIGN);
  expect(await restoring(full, path.join(folder, "absent"))).toBe("没有这个备份文件，请核对路径。");
  expect(
    await restoring(
      full,
      forged("changed", (text) => text.replace("反斜杠", "正斜杠")),
    ),
  ).toBe("备份文件不能用：内容与文件末尾的校验值不符，文件被改动或已损坏。数据库没有改动；请换一份备份。");
  expect(
    await restoring(
      full,
      forged("newer", (text) => text.replace('"version":1', '"version":2')),
    ),
  ).toMatch(/^备份文件是较新的程序做的（格式 2，本程序到 1）/);
  expect(await contentsOf(full)).toEqual({});
});

it("refuses a database with contents unless somebody agrees, and one that others use", async () => {
  const before = await contentsOf(migrated);
  expect(await restoring(migrated, made.path)).toMatch(
    /^数据库里已有内容（示例机构，2 份预算，\d+ 个账号），没有恢复。请恢复到空的数据库；确要替换它，请加 --replace。$/,
  );
  const refused = restoreBackup({ url: migrated, file: made.path, replace: () => Promise.reject(new Error("no")) });
  await expect(refused).rejects.toThrow("no");
  await asked(migrated, async () => {
    expect(await restoring(migrated, made.path)).toBe(
      "还有 1 个连接在使用这个数据库。请先停止程序（和其他连接），再恢复。数据库没有改动。",
    );
  });
  expect(await contentsOf(migrated)).toEqual(before);
  await asked(full, (client) => client.query("create table other (id int)"));
  expect(await restoring(full, made.path)).toBe(
    "这个数据库里有别的内容（如表 other），不能恢复到这里。请另建一个空的数据库。",
  );
});

it("leaves what is there when the trail that it restores does not hold", async () => {
  const before = await contentsOf(migrated);
  const replacing = (file: string) => told(restoreBackup({ url: migrated, file, replace: async () => {} }));
  expect(await replacing(fitting("trail", (text) => text.replace("session.signIn", "session.signOut")))).toMatch(
    /^恢复的内容没有通过核对：审计记录 \d+ 的内容与其校验值不符：记录写入后被改动。数据库没有改动；请换一份备份。$/,
  );
  expect(await contentsOf(migrated)).toEqual(before);
});

it("says which revision is not what was signed, and what names nothing; then replaces", async () => {
  const before = await contentsOf(migrated);
  const replacing = (file: string) => told(restoreBackup({ url: migrated, file, replace: async () => {} }));
  const { sha256 } = await prisma.revision.findFirstOrThrow();
  expect(await replacing(fitting("hash", (text) => text.replace(`\t${sha256}\t`, `\t${"f".repeat(64)}\t`)))).toMatch(
    /^恢复的内容没有通过核对：.+2024 年预算第 1 次送审的版本与其校验值不符：内容被改动。/,
  );
  const department = (await prisma.department.findFirstOrThrow({ where: { code: "303" } })).id;
  const orphan = fitting("orphan", (text) => text.replaceAll(`${department}\t303\t`, `${crypto.randomUUID()}\t303\t`));
  expect(await replacing(orphan)).toMatch(/^恢复没有完成：.*foreign key.*。数据库没有改动。$/);
  expect(await contentsOf(migrated)).toEqual(before);
  expect(await replacing(made.path)).toBe("done");
});

it("is made by the role that serves, and not by one that sees a part; restoring wants the owner", async () => {
  const served = await grantApplicationRole(url, { name: "web_backup", password: "示例-2024" });
  const again = await makeBackup({ url: served, to: path.join(folder, "served"), now: NOW });
  expect(again.rows).toEqual(made.rows);
  expect(await restoring(served, made.path)).toMatch(
    /^账号 web_backup 不能在这个数据库里建表。恢复需要数据库属主的地址/,
  );
  await asked(url, (client) => client.query("revoke select on revision from web_backup"));
  expect(await told(makeBackup({ url: served, to: path.join(folder, "part"), now: NOW }))).toBe(
    "账号 web_backup 不能读取表 revision，备份不会完整。请改用数据库属主的地址，或先授权（npm run db:grant）。",
  );
  await asked(url, (client) => client.query("drop owned by web_backup; drop role web_backup"));
});

it("brings an older backup up to the program, and refuses that of a newer one", async () => {
  const ours = readMigrations();
  const file = path.join(folder, "older");
  await asked(older, async (client) => {
    await client.query("begin");
    await applyWithin(client, ours.slice(0, -1));
    await client.query(
      "insert into department (id, code, name, region) values (gen_random_uuid(), '1', '旧部门', '示例区')",
    );
    await client.query("commit");
    const writer = new BackupWriter(file);
    const migrations = ours.slice(0, -1).map(({ name, checksum }) => ({ name, checksum }));
    await writeTables(client, writer, { createdAt: NOW.toISOString(), migrations, secrets: {}, broken: null });
    await writer.end();
  });
  expect(await told(makeBackup({ url: older, to: folder }))).toMatch(/^数据库的结构到 \d{4}_\w+，还没有升级到本程序的/);
  expect(await restoreBackup({ url: older, file })).toMatchObject({
    ...{ upgraded: [ours.at(-1)?.name], rows: { department: 1 }, verified: { broken: null } },
  });
  expect((await contentsOf(older)).department?.join()).toContain("旧部门");
  const next = '"migrations":[{"name":"9999_next","checksum":"00"},';
  expect(
    await restoring(
      bare,
      fitting("structure", (text) => text.replace('"migrations":[', next)),
    ),
  ).toMatch(/^备份比本程序新：/);
});

it("is two commands beside npm start, on the embedded server too", async () => {
  const data = path.join(folder, "data");
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("DATA_DIR", data);
  onTestFinished(async () => {
    await removePostgres(path.join(data, "pg"));
    vi.unstubAllEnvs();
  });
  expect(await backup([], folder)).toEqual({
    ...{ status: 2, stdout: "", stderr: "没有备份：没有设置 DATABASE_URL，也没有 npm start 的内置数据库。" },
  });
  expect(await restore([path.basename(made.path)], folder)).toMatchObject({ status: 0, stderr: "" });
  writeFileSync(path.join(data, "session.secret"), "密钥");
  const again = await backup(["--to", "第二份", "--with-secrets"], folder);
  expect(again).toMatchObject({ status: 0, stderr: "" });
  expect(again.stdout).toMatch(
    /：2 个部门、2 份预算、[\s\S]+1 个送审版本与校验值相符，其中签发 1 次；文件已读回，完整。\n文件中含/,
  );
  const [file = ""] = readdirSync(path.join(folder, "第二份"));
  rmSync(path.join(data, "session.secret"));
  const args = [path.join(folder, "第二份", file), "--replace"];
  expect(await restore(args, folder, async () => "是")).toMatchObject({
    status: 1,
    stderr: "没有确认，数据库没有改动。",
  });
  expect(await restore(args, folder, async () => "替换")).toMatchObject({
    ...{
      stderr: "",
      status: 0,
      stdout: expect.stringMatching(/^原有内容已备份到 [^\n]+\n[\s\S]+已写入数据目录：session.secret。/),
    },
  });
  expect(readFileSync(path.join(data, "session.secret"), "utf8")).toBe("密钥");
  expect(readdirSync(path.join(data, "backups"))).toHaveLength(1);
  expect(await restore([], folder)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^用法：/) });
  expect(await backup(["--all"], folder)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^用法：/) });
  // It starts and stops a server five times.
}, 180_000);
