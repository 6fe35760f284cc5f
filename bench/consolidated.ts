import { monitorEventLoopDelay } from "node:perf_hooks";
import type { PrismaClient } from "@/generated/prisma/client";
import { importBook } from "@/lib/features/budgets/mutations";
import { keptOf, readFrom, storeCondensed } from "@/lib/features/consolidated/condensed";
import { askConsolidated, stopConsolidating } from "@/lib/features/consolidated/desk";
import { findChoice } from "@/lib/features/consolidated/find";
import { readConditions } from "@/lib/features/consolidated/schema";
import type { Selection } from "@/lib/features/consolidated/types";
import { county } from "./county/county";
import { onDatabase } from "./database";

const WHOLE = 10 * 60 * 1000;
const officer = {
  id: "",
  active: true,
  office: "bureau" as const,
  memberships: [{ role: "budgetOfficer", departmentId: null, unit: null }],
};

/** How long something takes, and the longest that the event loop of this process stood still meanwhile. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = process.cpuUsage();
  const start = performance.now();
  const done = await work();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  const figures = [milliseconds, (user + system) / 1e3, delay.max / 1e6].map((one) => one.toFixed(0).padStart(7));
  console.log(`  ${figures.join(" ")}  ${what}`);
  return done;
}

async function selectionOf(db: PrismaClient): Promise<Selection> {
  const choice = await findChoice(db, officer, readConditions({}));
  if (!choice?.selection) throw new Error("There is nothing to consolidate");
  return choice.selection;
}

/** How large the district is, lines in all. */
function size(): { departments: number; lines: number } {
  const departments = Number(process.env.BENCH_DEPARTMENTS ?? 62);
  return { departments, lines: Math.round(Number(process.env.BENCH_LINES ?? (departments * 7_705) / 62)) };
}

/**
 * The district with its budgets. With BENCH_STORED they have no rows but what is stored of them for consolidated tables: to
 * write a million lines takes far longer than what is measured.
 */
async function load(db: PrismaClient): Promise<void> {
  const { departments, lines } = size();
  // A unit of the county has thirty lines at most.
  const units = Math.max(Math.round((departments * 399) / 62), Math.ceil(lines / 30));
  const { lists, books } = county({ departments, units, lines, people: departments * 6 });
  const data = { name: "示例县财政局", region: "示例县", fiscalYear: 2027, edition: "chongqing-2024" };
  await db.office.create({ data: { kind: "bureau", ...data } });
  await db.department.createMany({ data: lists.departments.map(({ code, name, region }) => ({ code, name, region })) });
  const ids = new Map((await db.department.findMany()).map((one) => [one.code, one.id]));
  for (const book of books) {
    const { code, name, region } = book.department;
    const departmentId = ids.get(code) ?? "";
    if (process.env.BENCH_STORED) {
      const { fiscalYear, edition } = book;
      const named = { departmentId, departmentCode: code, departmentName: name, region };
      const { id, version } = await db.budget.create({ data: { ...named, fiscalYear, edition } });
      await storeCondensed(db, id, readFrom({ budgetId: id, version, revisionId: null }), keptOf(book));
    } else {
      await importBook(db, { book, departmentId, actor: null, origin: "bench" });
    }
  }
  console.log(`consolidated tables of ${departments} departments, ${lines} lines: ms, of processor, of event loop`);
}

async function measure(db: PrismaClient, url: string): Promise<void> {
  process.env.DATABASE_URL = url;
  process.env.NEXTAUTH_SECRET = "a-secret-for-a-bench-of-at-least-32-characters";
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  await load(db);
  const selection = await timed("which budgets there are", () => selectionOf(db));
  const [first] = selection.members;
  if (!first) throw new Error("There is nothing to consolidate");
  const figure = (what: string, one: Selection) =>
    timed(what, () => askConsolidated<"origins">(one, { kind: "origins", address: "expenditure!total.total" }, WHOLE));
  const one = { ...selection, members: [first] };
  await figure("of one department, with the start of the thread", one);
  await figure("a figure with its departments, read for the first time", selection);
  await figure("the same again", selection);
  await stopConsolidating();
  await figure("of one department, in another process", one);
  await figure("a figure with its departments, in another process", selection);
  await timed("a table", () => askConsolidated<"table">(selection, { kind: "table", table: "expenditure" }, WHOLE));
  await timed("the directory", () => askConsolidated<"contents">(selection, { kind: "contents" }, WHOLE));
  if (!process.env.BENCH_STORED) {
    await db.budget.update({ where: { id: first.budgetId }, data: { version: { increment: 1 } } });
    await figure("after one department has changed", await selectionOf(db));
    const book = { kind: "workbook", draft: true } as const;
    const workbook = await timed("the workbook", () => askConsolidated<"workbook">(selection, book, WHOLE));
    if (workbook.state === "made") console.log(`  ${(workbook.made.length / 1e6).toFixed(1)} MB of workbook`);
  }
  console.log(`  ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB in memory, thread included`);
  await stopConsolidating();
}

/** How long the consolidated tables of a district take on a real PostgreSQL, first and remembered. */
export function benchConsolidated(): Promise<void> {
  return onDatabase(measure);
}
