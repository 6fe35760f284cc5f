import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Actor, add, Desk, rowAt } from "@/lib/features/entry/testing";
import { verifyChain } from "@/lib/server/audit-verify";
import { openDatabase } from "@/lib/server/db";
import { removePostgres, startPostgres } from "./embedded-postgres.mjs";
import { migrate } from "./migrate.mjs";
import { ROOT } from "./progress.mjs";

// Each round lets many people save at once and kills -9 what serves them in the middle of it. Durable PostgreSQL, unlike
// that of the other tests: what was acknowledged must outlive the crash.

const DIRECTORY = path.join(ROOT, `.data/crash-pg-${process.pid}`);
/** What saves, bundled once: it is started four times, and its sources take longer to read than it takes to start. */
const SERVER = path.join(ROOT, `.data/crash-server-${process.pid}.mjs`);
const SAVES = 24;
/** The kill comes when so many of a round have been acknowledged: others are under way then. */
const BEFORE = 6;

interface Batch {
  id: string;
  note: string;
  acknowledged: boolean;
}

let url = "";
let budgetId = "";
let clerk: Actor;
let model: object;
let server: { process: ChildProcess; port: number };
const all: Batch[] = [];

/** Starts the process that saves. */
async function serve(): Promise<typeof server> {
  const child = spawn(process.execPath, [SERVER], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once("data", (chunk) => resolve(Number(chunk)));
    child.once("exit", () => reject(new Error("The process that saves did not start")));
  });
  return { process: child, port };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

async function killPostgres(): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`);
  process.kill(rows[0].pid, "SIGKILL");
  await client.end().catch(() => {});
}

/** Sends a batch as a browser does; it counts as acknowledged only when the answer has arrived whole. */
async function send(batch: Batch): Promise<void> {
  const changes = [add("line", { ...model, id: "new", note: batch.note } as never)];
  const body = JSON.stringify({ budgetId, batchId: batch.id, changes, actor: clerk });
  try {
    const response = await fetch(`http://127.0.0.1:${server.port}`, { method: "POST", body });
    if (response.ok) await response.json();
    batch.acknowledged = response.ok;
  } catch {
    batch.acknowledged = false;
  }
}

/** Many saves at once; `kill` is called when some have been acknowledged. */
async function saveThroughCrash(round: string, kill: () => Promise<unknown>): Promise<Batch[]> {
  const batches = Array.from({ length: SAVES }, (_, i) => {
    return { id: crypto.randomUUID(), note: `${round} ${i}`, acknowledged: false };
  });
  all.push(...batches);
  let struck: Promise<unknown> | null = null;
  await Promise.all(
    batches.map(async (batch) => {
      await send(batch);
      if (batches.filter(({ acknowledged }) => acknowledged).length >= BEFORE) struck ??= kill();
    }),
  );
  await struck;
  return batches;
}

/** How often the line of each batch stands in the budget. */
async function written(): Promise<Map<string, number>> {
  const db = openDatabase(url, 2);
  try {
    const rows = await db.line.findMany({ where: { budgetId, note: { not: null } }, select: { note: true } });
    const counts = new Map<string, number>();
    for (const { note } of rows) counts.set(note ?? "", (counts.get(note ?? "") ?? 0) + 1);
    return counts;
  } finally {
    await db.$disconnect();
  }
}

/** What must hold after a crash, and again after everything that was not acknowledged has been sent once more. */
async function expectNothingLost(batches: readonly Batch[]): Promise<void> {
  const acknowledged = batches.filter((batch) => batch.acknowledged);
  expect(acknowledged.length).toBeGreaterThanOrEqual(BEFORE);
  expect(acknowledged.length).toBeLessThan(SAVES);
  const crashed = await written();
  for (const { note } of all.filter((batch) => batch.acknowledged)) expect(crashed.get(note), note).toBe(1);
  for (const [note, count] of crashed) expect(count, note).toBe(1);
  await Promise.all(batches.filter((batch) => !batch.acknowledged).map(send));
  const mended = await written();
  expect(all.map(({ note }) => mended.get(note))).toEqual(all.map(() => 1));
  const db = openDatabase(url, 2);
  try {
    const events = await db.auditEvent.count({ where: { action: "entry.edit" } });
    expect(events).toBe(all.length);
    expect(await verifyChain(db)).toMatchObject({ ok: true, events: events + 1 });
    expect(await db.entryBatch.count()).toBe(all.length);
  } finally {
    await db.$disconnect();
  }
}

beforeAll(async () => {
  url = (await startPostgres(DIRECTORY)).url;
  await migrate(url);
  const db = openDatabase(url, 2);
  const desk = await Desk.open(db, "202");
  budgetId = desk.budgetId;
  clerk = await desk.person("经办示例");
  model = rowAt(await desk.rows(), "line", 0).value;
  await db.$disconnect();
  const source = path.join(import.meta.dirname, "crash-server.ts");
  await build({
    ...{ entryPoints: [source], outfile: SERVER, bundle: true },
    ...{ platform: "node", format: "esm", packages: "external" },
  });
  server = await serve();
});

afterAll(async () => {
  await killed(server.process);
  rmSync(SERVER);
  await removePostgres(DIRECTORY);
});

it("keeps every acknowledged save once when the server is killed", async () => {
  const batches = await saveThroughCrash("server", () => killed(server.process));
  server = await serve();
  await expectNothingLost(batches);
});

it("keeps every acknowledged save once when PostgreSQL is killed", async () => {
  const batches = await saveThroughCrash("database", killPostgres);
  url = (await startPostgres(DIRECTORY)).url;
  await killed(server.process);
  server = await serve();
  await expectNothingLost(batches);
});

it("keeps every acknowledged save once when both are killed", async () => {
  const batches = await saveThroughCrash("both", () => Promise.all([killPostgres(), killed(server.process)]));
  url = (await startPostgres(DIRECTORY)).url;
  server = await serve();
  await expectNothingLost(batches);
});
