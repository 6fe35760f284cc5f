import type { PrismaClient } from "@/generated/prisma/client";
import type { EntryRow } from "@/lib/domain/entry/apply";
import { importBook } from "@/lib/features/budgets/mutations";
import { type Actor, Desk, edit } from "@/lib/features/entry/testing";
import { serializable } from "@/lib/server/db";
import { onDatabase } from "./database";
import { largeBook } from "./large-book";

const SECONDS = 4;
const LINES = 2000;

/** Work of so many writers at once, each doing it over and over: how often a second, and how long one time takes. */
async function rateOf(writers: number, work: (writer: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + SECONDS * 1000;
  const write = async (writer: number) => {
    while (performance.now() < end) {
      const before = performance.now();
      await work(writer);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const elapsed = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return `${String(Math.round(times.length / elapsed)).padStart(6)} ${String(at(0.5)).padStart(8)} ${String(at(0.99)).padStart(8)}`;
}

/** The peer: the same rows written with the same guard on versions, and nothing recorded, checked or answered. */
function bareUpdate(db: PrismaClient, rows: readonly EntryRow<"line">[]): Promise<void> {
  return serializable(async (tx) => {
    for (const row of rows) {
      const where = { id: row.key, version: row.version ?? 0 };
      await tx.line.updateMany({ where, data: { amountFen: 1n } });
    }
  }, db);
}

/** A draft of `LINES` lines, and the person who enters it. */
async function openDesk(db: PrismaClient): Promise<{ desk: Desk; clerk: Actor }> {
  const desk = await Desk.open(db, "202");
  const book = largeBook(LINES, 5);
  await importBook(db, { book, departmentId: desk.departmentId, actor: null, origin: "file" });
  return { desk, clerk: await desk.person("经办") };
}

async function measure(db: PrismaClient): Promise<void> {
  const { desk, clerk } = await openDesk(db);
  let lines = [...(await desk.rows()).line];
  let amount = 0;
  console.log(
    `saves into ${LINES} lines: writers, lines of a batch; a second, median ms, 99% ms; the same of a bare update`,
  );
  for (const [writers, size] of [
    [1, 1],
    [1, 50],
    [8, 1],
    [8, 50],
  ] as const) {
    const own = (writer: number) => lines.slice(writer * size, (writer + 1) * size);
    const saved = await rateOf(writers, async (writer) => {
      const rows = own(writer);
      amount++;
      const changes = rows.map((row) => edit("line", row, { amount }));
      const answer = await desk.save(clerk, changes);
      const version = answer.saved[0]?.version ?? null;
      lines.splice(writer * size, size, ...rows.map((row) => ({ ...row, version })));
    });
    lines = [...(await desk.rows()).line];
    const bare = await rateOf(writers, (writer) => bareUpdate(db, own(writer)));
    console.log(`  ${String(writers).padStart(3)} ${String(size).padStart(3)} ${saved}  |${bare}`);
  }
}

/** Saves a second through `saveBatch` on a real PostgreSQL, beside bare updates of the same rows. */
export function benchSaves(): Promise<void> {
  return onDatabase(measure);
}
