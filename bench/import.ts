import type { BudgetBook } from "@/lib/domain/book/types";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { entryRows } from "@/lib/domain/entry/testing";
import { importPlan, readTemplate, templateWorkbook } from "@/lib/features/import";
import { readWorkbook, type Workbook } from "@/lib/workbook";
import { largeBook } from "./large-book";

const LINES = 50_000;
const MEGABYTE = 1024 * 1024;

/** A book of basic expenditure alone, every line with a note. */
function basicBook(): BudgetBook {
  const book = largeBook(LINES, 20);
  const lines = book.lines.map((line, index) => ({
    ...line,
    class: "basic" as const,
    project: null,
    expense: line.expense ?? ("personnel" as const),
    note: `第 ${index + 1} 行`,
  }));
  return { ...book, lines };
}

/** Milliseconds that each step of importing 50,000 rows takes, and the largest memory of the process, worker included. */
export async function benchImport(): Promise<void> {
  const book = basicBook();
  const times: [string, number][] = [];
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times.push([what, performance.now() - start]);
    return result;
  };
  const bytes = await timed("write", () => templateWorkbook("basic", book, CARRIED_BASIS));
  const workbook: Workbook = await timed("read cells", () => readWorkbook(bytes));
  const read = await timed("read rows", () => readTemplate("basic", workbook, book, CARRIED_BASIS));
  const plan = await timed("plan", () => importPlan(entryRows(book), read, () => "new"));
  if (read.rows.length !== LINES || plan.changes.length > 0) throw new Error(`the import is wrong: ${plan.summary}`);
  const steps = times.map(([what, ms]) => `${what} ${Math.round(ms)}`).join(", ");
  const size = Math.round((bytes.length / MEGABYTE) * 10) / 10;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`import: ${LINES} rows, ${size} MB: ms: ${steps}; peak RSS ${peak} MB`);
}
