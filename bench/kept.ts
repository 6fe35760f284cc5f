import type { BudgetBook } from "@/lib/domain/book";
import { canonicalJson } from "@/lib/domain/canonical";
import { CARRIED_CODES } from "@/lib/domain/classification";
import { contentOf } from "@/lib/domain/classification/content";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { differencesOf, disclosureFrom, printOf } from "@/lib/domain/print";
import { compressed, expanded } from "@/lib/features/kept/compressed";
import { buildPacket } from "@/lib/packet";
import { packetBasis } from "@/lib/packet/manifest";
import { county } from "./county/county";
import { demoBook, largeBook } from "./large-book";

const RUNS = 3;

/** Processor time of a piece of work in milliseconds, the least of some runs: other work on the machine does not count. */
async function processorTime(work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1_000);
  }
  return Math.min(...taken);
}

const departmentOf = (lines: number, units: number): BudgetBook => {
  const [book] = county({ departments: 1, units, lines, people: units * 2 }).books;
  if (!book) throw new Error("A county has at least one department");
  return book;
};

async function smallest(bytes: Buffer): Promise<number> {
  return Math.min(bytes.length, (await compressed(bytes)).length);
}

async function measure(name: string, book: BudgetBook): Promise<void> {
  const disclosure = disclose(book, CARRIED_BASIS);
  const basis = packetBasis(disclosure, CARRIED_BASIS);
  const json = Buffer.from(JSON.stringify(printOf(disclosure, basis, CARRIED_BASIS)), "utf8");
  const content = await compressed(json);
  const read = async () => disclosureFrom(JSON.parse((await expanded(content)).toString("utf8")), book, null);
  const kept = await read();
  const times = {
    disclose: await processorTime(() => disclose(book, CARRIED_BASIS)),
    keep: await processorTime(() =>
      compressed(Buffer.from(JSON.stringify(printOf(disclosure, basis, CARRIED_BASIS)), "utf8")),
    ),
    read: await processorTime(read),
    compare: await processorTime(() => differencesOf(kept, disclosure)),
  };
  const files = await buildPacket(disclosure, { draft: false, showLines: false }, CARRIED_BASIS);
  const stored = await Promise.all(files.map(({ bytes }) => smallest(bytes)));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString("en")} kB`;
  console.log(
    [
      `${name}, ${book.lines.length} lines: print ${kilobytes(json.length)}, kept ${kilobytes(content.length)}`,
      `packet ${kilobytes(sum(files.map(({ bytes }) => bytes.length)))}, kept ${kilobytes(sum(stored))}`,
      ...Object.entries(times).map(([what, ms]) => `${what} ${ms.toFixed(0)} ms`),
    ].join("; "),
  );
}

/** What it costs to keep what was signed: bytes, and processor time to keep, to read, and to compare with today. */
export async function benchKept(): Promise<void> {
  const codes = Buffer.from(canonicalJson({ ...contentOf(CARRIED_CODES.of(2024)) }), "utf8");
  console.log(`code books of a year, once for all: ${codes.length} bytes, kept ${(await compressed(codes)).length}`);
  await measure("demo", demoBook());
  await measure("department", departmentOf(500, 25));
  await measure("department", departmentOf(2_000, 100));
  await measure("every code there is", largeBook(2_000));
}
