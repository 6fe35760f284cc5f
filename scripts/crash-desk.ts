import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type Actor, add, Desk, rowAt } from "@/lib/features/entry/testing";
import { verifyChain } from "@/lib/server/audit-verify";
import { openDatabase } from "@/lib/server/db";
import { bundleOf } from "./bundle.mjs";
import { removePostgres, startPostgres } from "./embedded-postgres.mjs";
import { migrate } from "./migrate.mjs";
import { ROOT } from "./progress.mjs";

/** So many save at once in a round. */
const SAVES = 24;
/** The kill comes when so many of a round have been acknowledged: others are under way then. */
const BEFORE = 6;

/** What is killed with -9. */
export const KILLED = ["server", "database", "both"] as const;
export type Killed = (typeof KILLED)[number];

interface Batch {
  id: string;
  note: string;
  acknowledged: boolean;
}

/** What was found after a kill, and again after everything that was not acknowledged had been sent once more. */
export interface CrashOutcome {
  /** saves of this round that were acknowledged when it was killed */
  acknowledged: number;
  /** saves of this round that were not */
  broken: number;
  /** acknowledged saves of any round whose line is missing, by note */
  lost: string[];
  /** saves of any round whose line stands more than once, by note */
  doubled: string[];
  /** what of the audit trail and of the batches does not agree with the saves; blank when all does */
  trail: string;
}

/**
 * People who save at once while what serves them is killed in the middle of it. PostgreSQL is durable here, unlike that of
 * other tests: what was acknowledged must outlive the crash.
 */
export class CrashDesk {
  private url = "";
  private server: { process: ChildProcess; port: number } | null = null;
  private readonly all: Batch[] = [];
  private constructor(
    private readonly directory: string,
    private readonly desk: { budgetId: string; clerk: Actor; model: object },
    /** What saves, bundled once: its sources take longer to read than it takes to start. */
    private readonly program: string,
  ) {}

  /** @param directory a new one, for the database and the program that saves */
  static async open(directory: string): Promise<CrashDesk> {
    mkdirSync(directory, { recursive: true });
    const { url } = await startPostgres(path.join(directory, "pg"));
    await migrate(url);
    const db = openDatabase(url, 2);
    const desk = await Desk.open(db, "202");
    const clerk = await desk.person("经办示例");
    const model = rowAt(await desk.rows(), "line", 0).value;
    await db.$disconnect();
    const program = await bundleOf("scripts/crash-server.ts");
    const opened = new CrashDesk(directory, { budgetId: desk.budgetId, clerk, model }, program);
    opened.url = url;
    await opened.serve();
    return opened;
  }

  /** Ends everything and takes it away. */
  async close(): Promise<void> {
    await this.killServer();
    await removePostgres(path.join(this.directory, "pg"));
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async serve(): Promise<void> {
    const child = spawn(process.execPath, [this.program], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: this.url },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.once("data", (chunk) => resolve(Number(chunk)));
      child.once("exit", () => reject(new Error("The process that saves did not start")));
    });
    this.server = { process: child, port };
  }

  private async killServer(): Promise<void> {
    if (!this.server) return;
    const { process: child } = this.server;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    this.server = null;
    await gone;
  }

  private async killPostgres(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    client.on("error", () => {});
    await client.connect();
    const { rows } = await client.query(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`);
    process.kill(rows[0].pid, "SIGKILL");
    await client.end().catch(() => {});
  }

  private async kill(what: Killed): Promise<void> {
    await Promise.all([what !== "server" && this.killPostgres(), what !== "database" && this.killServer()]);
  }

  /** Sends a batch as a browser does; it counts as acknowledged only when the answer has arrived whole. */
  private async send(batch: Batch): Promise<void> {
    const { budgetId, model, clerk } = this.desk;
    const changes = [add("line", { ...model, id: "new", note: batch.note } as never)];
    const body = JSON.stringify({ budgetId, batchId: batch.id, changes, actor: clerk });
    try {
      const response = await fetch(`http://127.0.0.1:${this.server?.port ?? 0}`, { method: "POST", body });
      if (response.ok) await response.json();
      batch.acknowledged = response.ok;
    } catch {
      batch.acknowledged = false;
    }
  }

  /** How often the line of each batch stands in the budget. */
  private async written(): Promise<Map<string, number>> {
    const db = openDatabase(this.url, 2);
    const where = { budgetId: this.desk.budgetId, note: { not: null } };
    const rows = await db.line.findMany({ where, select: { note: true } }).finally(() => db.$disconnect());
    const counts = new Map<string, number>();
    for (const { note } of rows) counts.set(note ?? "", (counts.get(note ?? "") ?? 0) + 1);
    return counts;
  }

  private async trail(): Promise<string> {
    const db = openDatabase(this.url, 2);
    try {
      const saves = this.all.length;
      const events = await db.auditEvent.count({ where: { action: "entry.edit" } });
      const batches = await db.entryBatch.count();
      const report = await verifyChain(db);
      if (!report.ok) return report.message;
      // One event besides: the import of the budget.
      if (report.events === saves + 1 && events === saves && batches === saves) return "";
      return `${saves} saves, ${batches} batches, ${events} of ${report.events} events`;
    } finally {
      await db.$disconnect();
    }
  }

  /** One round: many save, something is killed, it is started again, and everything is counted. */
  async round(name: string, what: Killed): Promise<CrashOutcome> {
    const batches = Array.from({ length: SAVES }, (_, i) => {
      return { id: crypto.randomUUID(), note: `${name} ${i}`, acknowledged: false };
    });
    this.all.push(...batches);
    let struck: Promise<unknown> | null = null;
    await Promise.all(
      batches.map(async (batch) => {
        await this.send(batch);
        if (batches.filter(({ acknowledged }) => acknowledged).length >= BEFORE) struck ??= this.kill(what);
      }),
    );
    await struck;
    const acknowledged = batches.filter((batch) => batch.acknowledged).length;
    if (what !== "server") this.url = (await startPostgres(path.join(this.directory, "pg"))).url;
    await this.killServer();
    await this.serve();
    const crashed = await this.written();
    const lost = this.all.filter((batch) => batch.acknowledged && !crashed.has(batch.note));
    const doubled = [...crashed].filter(([, count]) => count > 1);
    await Promise.all(batches.filter((batch) => !batch.acknowledged).map((batch) => this.send(batch)));
    const mended = await this.written();
    lost.push(...this.all.filter(({ note }) => crashed.has(note) && !mended.has(note)));
    doubled.push(...[...mended].filter(([note, count]) => count > 1 && (crashed.get(note) ?? 0) < 2));
    return {
      ...{ acknowledged, broken: SAVES - acknowledged, lost: lost.map(({ note }) => note) },
      ...{ doubled: doubled.map(([note]) => note), trail: await this.trail() },
    };
  }
}
