import type { PrismaClient } from "@/generated/prisma/client";
import type { EntryRow } from "@/lib/domain/entry/apply";
import { importBook } from "@/lib/features/budgets/mutations";
import { saveBatchWithin } from "@/lib/features/entry/mutations";
import { type Actor, Desk, edit } from "@/lib/features/entry/testing";
import { atomically } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { onDatabase } from "./database";
import { largeBook } from "./large-book";

const SECONDS = 4;
const LINES = 2000;
const DEPARTMENTS = 8;

/** Writers at once, in how many departments, and the lines of a batch. */
const CASES = [
  [1, 1, 1],
  [1, 1, 50],
  [8, 1, 1],
  [8, 8, 1],
  [8, 8, 50],
] as const;

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
  return atomically(async (tx) => {
    for (const row of rows) {
      const where = { id: row.key, version: row.version ?? 0 };
      await tx.line.updateMany({ where, data: { amountFen: 1n } });
    }
  }, db);
}

/** A draft of `LINES` lines, the person who enters it, and the lines as they are by now. */
interface Place {
  desk: Desk;
  clerk: Actor;
  lines: EntryRow<"line">[];
}

async function openPlace(db: PrismaClient, code: string): Promise<Place> {
  const desk = await Desk.open(db, code);
  const large = largeBook(LINES, 5);
  const book = { ...large, department: { ...large.department, code } };
  await importBook(db, { book, departmentId: desk.departmentId, actor: null, origin: "file" });
  return { desk, clerk: await desk.person("经办"), lines: [...(await desk.rows()).line] };
}

let amount = 0;

/** Saves some lines of a place in their turn, or in that of everybody, as if there were one chain for all. */
async function save(db: PrismaClient, { desk, clerk, lines }: Place, from: number, size: number, alone: boolean) {
  amount++;
  const rows = lines.slice(from, from + size);
  const changes = rows.map((row) => edit("line", row, { amount }));
  const batch = { budgetId: desk.budgetId, batchId: crypto.randomUUID(), changes, actor: clerk };
  const turn = alone ? ("everything" as const) : { budgets: [desk.budgetId] };
  const answer = await inTurn(turn, (tx) => saveBatchWithin(tx, batch), db, size);
  const version = answer.saved[0]?.version ?? 0;
  lines.splice(from, size, ...rows.map((row) => ({ ...row, version })));
}

async function measure(db: PrismaClient): Promise<void> {
  const places: Place[] = [];
  for (let code = 202; code < 202 + DEPARTMENTS; code++) places.push(await openPlace(db, String(code)));
  const [first] = places;
  if (!first) return;
  console.log(
    `saves into ${LINES} lines: writers, departments, lines of a batch; a second, median ms, 99% ms; the same in one turn for all; the same of a bare update`,
  );
  for (const [writers, departments, size] of CASES) {
    const place = (writer: number) => places[writer % departments] ?? first;
    const from = (writer: number) => Math.floor(writer / departments) * size;
    const own = await rateOf(writers, (writer) => save(db, place(writer), from(writer), size, false));
    const alone = await rateOf(writers, (writer) => save(db, place(writer), from(writer), size, true));
    const bare = await rateOf(writers, (writer) => {
      const start = from(writer);
      return bareUpdate(db, place(writer).lines.slice(start, start + size));
    });
    console.log(
      `  ${[writers, departments, size].map((n) => String(n).padStart(3)).join(" ")} ${own}  |${alone}  |${bare}`,
    );
  }
}

/** Saves a second through `saveBatch` on a real PostgreSQL, beside bare updates of the same rows. */
export function benchSaves(): Promise<void> {
  return onDatabase(measure);
}
