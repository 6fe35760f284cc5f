import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import type { PrismaClient } from "@/generated/prisma/client";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { readBudgetBook } from "@/lib/features/budgets/data";
import { importBook } from "@/lib/features/budgets/mutations";
import { buildPacket } from "@/lib/packet";
import { county } from "./county/county";
import { onDatabase } from "./database";
import { medianOf } from "./measure";

const SIZES = [
  { units: 25, lines: 500 },
  { units: 100, lines: 2_000 },
];
const RUNS = 5;

/** For how long work keeps everybody else waiting at most, in milliseconds: the middle one of several runs. */
async function heldBy(work: () => unknown): Promise<number> {
  await work();
  const longest: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await pause(20);
    delay.reset();
    // What comes before the first look after a reset is not counted.
    await pause(10);
    await work();
    await pause(10);
    delay.disable();
    longest.push(delay.max / 1e6);
  }
  return medianOf(longest.sort((a, b) => a - b));
}

async function measure(db: PrismaClient): Promise<void> {
  console.log("how long one piece of work holds the thread that serves, ms: in it | apart, with what is copied");
  for (const size of SIZES) {
    const [book] = county({ departments: 1, people: size.units * 2, ...size }).books;
    if (!book) throw new Error("A county has at least one department");
    const { code, name, region } = book.department;
    const { id: departmentId } = await db.department.create({ data: { code: `${code}${size.lines}`, name, region } });
    const own = { ...book, department: { code: `${code}${size.lines}`, name, region } };
    const { id } = await importBook(db, { book: own, departmentId, actor: null, origin: "bench" });
    const disclosure = disclose(book, CARRIED_BASIS);
    const [given, result] = [serialize(book), serialize(disclosure)];
    const told = async (what: string, here: () => unknown, apart?: () => unknown) => {
      const both = [await heldBy(here), ...(apart ? [await heldBy(apart)] : [])];
      console.log(
        `  ${String(size.lines).padStart(5)} lines ${what.padEnd(12)} ${both.map((ms) => ms.toFixed(0)).join(" | ")}`,
      );
    };
    await told("read", () => db.$transaction((tx) => readBudgetBook(tx, id)));
    await told(
      "disclose",
      () => disclose(book, CARRIED_BASIS),
      () => [serialize(book), deserialize(result)],
    );
    await told(
      "packet",
      () => buildPacket(disclosure, { draft: true }, CARRIED_BASIS),
      () => serialize(disclosure),
    );
    console.log(
      `  ${String(size.lines).padStart(5)} lines copied       ${given.length} bytes of the book, ${result.length} back`,
    );
  }
}

/** What opening a budget and drawing its packet hold of the thread that serves, and what is left of it where threads compute. */
export function benchHeld(): Promise<void> {
  return onDatabase(measure);
}
