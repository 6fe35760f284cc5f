import { readdirSync, readFileSync } from "node:fs";
import type { PrismaClient } from "@/generated/prisma/client";
import type { EntryRow } from "@/lib/domain/entry/apply";
import { importBook } from "@/lib/features/budgets/mutations";
import { saveBatch, saveBatchWithin } from "@/lib/features/entry/mutations";
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

/** Processor time in milliseconds that PostgreSQL has taken with all its processes, those that ended too; null where nobody tells. */
async function postgresTime(db: PrismaClient): Promise<number | null> {
  const [row] = await db.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  const statOf = (pid: number | string) => {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, parent, ...fields] = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [own, ended] = [(fields[9] ?? 0) + (fields[10] ?? 0), (fields[11] ?? 0) + (fields[12] ?? 0)];
    return { parent: parent ?? 0, own, ended };
  };
  try {
    const postmaster = statOf(row?.pid ?? 0).parent;
    const { ended } = statOf(postmaster);
    // A process may end while the list is read.
    const all = readdirSync("/proc").flatMap((pid) => (/^\d+$/.test(pid) ? [attempt(() => statOf(pid))] : []));
    return all.reduce((sum, one) => sum + (one?.parent === postmaster ? one.own * 10 : 0), ended * 10);
  } catch {
    return null;
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const padded = (value: number | string, width: number) => String(value).padStart(width);

/**
 * Work of so many writers at once, each doing it over and over: how often a second, how long one time takes (median and 99 %), and
 * the processor time of one in this program and in PostgreSQL, all in milliseconds.
 */
async function rateOf(db: PrismaClient, writers: number, work: (writer: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  const [ours, theirs] = [process.cpuUsage(), await postgresTime(db)];
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
  const { user, system } = process.cpuUsage(ours);
  const after = await postgresTime(db);
  times.sort((a, b) => a - b);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const at = (share: number) => rounded(times[Math.floor(times.length * share)] ?? 0);
  const program = rounded((user + system) / 1000 / times.length);
  const postgres = theirs === null || after === null ? "?" : rounded((after - theirs) / times.length);
  return `${padded(Math.round(times.length / elapsed), 5)} ${padded(at(0.5), 6)} ${padded(at(0.99), 6)} ${padded(program, 5)} ${padded(postgres, 5)}`;
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

/** Ways of saving: as the program does, through the client of the database, and that in the turn of everybody. */
type Way = "own" | "client" | "everything";

/** Saves some lines of a place. */
async function save(db: PrismaClient, { desk, clerk, lines }: Place, from: number, size: number, way: Way) {
  amount++;
  const rows = lines.slice(from, from + size);
  const changes = rows.map((row) => edit("line", row, { amount }));
  const batch = { budgetId: desk.budgetId, batchId: crypto.randomUUID(), changes, actor: clerk };
  const turn = way === "everything" ? ("everything" as const) : { budgets: [desk.budgetId] };
  const answer =
    way === "own" ? await saveBatch(db, batch) : await inTurn(turn, (tx) => saveBatchWithin(tx, batch), db, size);
  const version = answer.saved[0]?.version ?? 0;
  lines.splice(from, size, ...rows.map((row) => ({ ...row, version })));
}

async function measure(db: PrismaClient): Promise<void> {
  const places: Place[] = [];
  for (let code = 202; code < 202 + DEPARTMENTS; code++) places.push(await openPlace(db, String(code)));
  const [first] = places;
  if (!first) return;
  console.log(
    `saves into ${LINES} lines: writers, departments, lines of a batch | a second, median ms, 99% ms, processor ms of one save in the program and in PostgreSQL | the same through the client of the database | that in one turn for all | a bare update`,
  );
  for (const [writers, departments, size] of CASES) {
    const place = (writer: number) => places[writer % departments] ?? first;
    const from = (writer: number) => Math.floor(writer / departments) * size;
    const ways: string[] = [];
    for (const way of ["own", "client", "everything"] as const) {
      ways.push(await rateOf(db, writers, (writer) => save(db, place(writer), from(writer), size, way)));
    }
    const bare = await rateOf(db, writers, (writer) => {
      const start = from(writer);
      return bareUpdate(db, place(writer).lines.slice(start, start + size));
    });
    console.log(
      `  ${[writers, departments, size].map((n) => padded(n, 3)).join(" ")} | ${[...ways, bare].join(" | ")}`,
    );
  }
}

/** Saves a second through `saveBatch` on a real PostgreSQL, beside bare updates of the same rows. */
export function benchSaves(): Promise<void> {
  return onDatabase(measure);
}
