import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeBook } from "@/lib/domain/book";
import type { BudgetBook } from "@/lib/domain/book/types";
import { departmentBook } from "@/lib/domain/district/testing";
import { Pool } from "@/scripts/packets/pool";
import type { Answer, Job } from "@/scripts/packets/types";
import { demoBook, generator } from "./large-book";

const PROCESSES = 2;

/** The demo department under another name, with every amount between half and one and a half of what it was. */
function department(number: number): BudgetBook {
  const book = departmentBook(number, demoBook());
  const pick = generator(20_240_101 + number);
  const lines = book.lines.map((line) => ({ ...line, amount: Math.floor(line.amount / 100) * (50 + pick(100)) }));
  const spent = lines.map(({ unit, source, carriedOver, amount }) => ({ unit, source, carriedOver, amount }));
  const kept = book.carryForward.map((item) => ({ ...item, carriedOver: false }));
  return { ...book, lines, revenues: [...spent, ...kept] };
}

/** Does jobs in two processes. @returns seconds, the most memory of one of them, and what could not be done */
async function timed(jobs: readonly Job[], out: string) {
  const pool = new Pool(PROCESSES, { out, formulas: false, showLines: false, includeBook: false, signed: null });
  const problems: string[] = [];
  const start = performance.now();
  await pool.run(jobs, (_: Job, answer: Answer) => {
    if ("problem" in answer) problems.push(answer.problem);
  });
  const seconds = (performance.now() - start) / 1000;
  await pool.stop();
  return { seconds, problems, peak: pool.peakMegabytes };
}

/** Packets of a whole district, end to end: `BENCH_DEPARTMENTS=1000 npm run bench -- district` for a thousand departments. */
export async function benchDistrict(): Promise<void> {
  const count = Number(process.env.BENCH_DEPARTMENTS ?? 100);
  const folder = mkdtempSync(path.join(tmpdir(), "bench-district-"));
  try {
    const jobs = Array.from({ length: count }, (_, index): Extract<Job, { kind: "book" }> => {
      const file = path.join(folder, `${index + 1}.json`);
      writeFileSync(file, JSON.stringify(writeBook(department(index + 1))));
      return { kind: "book", file, folder: String(index + 1) };
    });
    const out = path.join(folder, "out");
    mkdirSync(out);
    const made = await timed(jobs, out);
    const again = await timed(jobs, out);
    const files = jobs.map(({ file }) => file);
    const district = await timed([{ kind: "district", files, folder: "汇总", name: "示例区", draft: true }], out);
    console.log(
      "district: departments, processes; packets s, ms a packet, peak MB of one; kept s; consolidated s, peak MB",
    );
    console.log(
      `  ${count} ${PROCESSES}; ${made.seconds.toFixed(1)} ${Math.round((made.seconds * 1000) / count)} ${made.peak}; ` +
        `${again.seconds.toFixed(1)}; ${district.seconds.toFixed(1)} ${district.peak}`,
    );
    const problems = [...made.problems, ...again.problems, ...district.problems];
    if (problems.length > 0) throw new Error(`${problems.length} packets were not made: ${problems[0]}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
