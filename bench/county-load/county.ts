import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { PrismaClient } from "@/generated/prisma/client";
import { readBackgroundWork } from "@/lib/features/background/data";
import { findBudget } from "@/lib/features/budgets/disclosed";
import { findBudgets } from "@/lib/features/budgets/listed";
import { summarizeSome } from "@/lib/features/summaries/round";
import { openDatabase } from "@/lib/server/db";
import { build, builtSources, isBuilt } from "@/scripts/build.mjs";
import { removePostgres, startPostgres } from "@/scripts/embedded-postgres.mjs";
import { migrate } from "@/scripts/migrate.mjs";
import { ROOT } from "@/scripts/progress.mjs";
import { startTestApp } from "@/scripts/test-app.mjs";
import { told, within, work } from "./load";
import { type App, Clerk, visitor } from "./people";
import { growTo, layTemplate, type Template } from "./rows";

const SIZES = [100, 2_000];
const PEOPLE = 20;
/** How long people rest between two saves and between two pages, in milliseconds, and how long each measurement takes. */
const SAVE_REST = 1_000;
const PAGE_REST = 3_000;
const SECONDS = 30;
const PAGES = ["/", "/board"];
const SECRET = "a-secret-of-the-bench-of-at-least-32-characters";
/** As many books as the old way is asked to compute at a view. */
const OLD_WAY = 100;

const EVERYWHERE = {
  active: true,
  office: "bureau",
  memberships: [{ role: "budgetOfficer", departmentId: null, unit: null }],
} as const;

async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await act();
  console.log(`  ${what.padEnd(34)}${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s`);
  return result;
}

/** What is stored is computed once by the program itself, without the rests that it takes beside people. */
async function summarizeAll(db: PrismaClient): Promise<void> {
  do while ((await summarizeSome(db)) > 0);
  while ((await readBackgroundWork(db)).summaries.behind > 0);
}

/** The list as it was before anything was stored: every book computed at every view. */
async function oldWay(db: PrismaClient, most: number): Promise<void> {
  const ids = await db.budget.findMany({ select: { id: true }, take: most, orderBy: { departmentCode: "asc" } });
  for (const { id } of ids) await findBudget(db, EVERYWHERE, "budget.view", id);
}

async function measureLists(db: PrismaClient, departments: number): Promise<void> {
  const most = Math.min(OLD_WAY, departments);
  told("list, stored (without HTTP)", await work([async () => void (await findBudgets(db, EVERYWHERE))], 0, 3));
  await timed(`the same of ${most}, each computed`, () => oldWay(db, most));
}

async function measureApp(db: PrismaClient, app: App, clerks: readonly Clerk[]): Promise<void> {
  const visitors = await Promise.all(Array.from({ length: PEOPLE }, () => visitor(db, app)));
  const first = visitors[0];
  if (!first) return;
  const health = () =>
    fetch(new URL("/api/health", app.url)).then(async (answer) => {
      if (!answer.ok) throw new Error(`health answered ${answer.status}`);
      await answer.text();
    });
  const saving = clerks.map((clerk) => () => clerk.save());
  for (const page of PAGES) {
    const opening = visitors.map((open) => () => open(page));
    await work(opening.slice(0, 1), 0, 3);
    told(`${page} by one`, await work(opening.slice(0, 1), 50, SECONDS / 3));
    await work(saving, SAVE_REST, 5);
    const alone = await work(saving, SAVE_REST, SECONDS);
    told(`${PEOPLE} who save, alone`, alone);
    const [opened, beside, healthy] = await Promise.all([
      work(opening, PAGE_REST, SECONDS),
      work(saving, SAVE_REST, SECONDS),
      work([health], 250, SECONDS),
    ]);
    told(`${page} by ${PEOPLE} at once`, opened);
    told(`${PEOPLE} who save, beside them`, beside);
    told("health meanwhile", healthy);
    console.log(`  saves, p95 beside / alone: ${(within(beside, 0.95) / within(alone, 0.95)).toFixed(1)}`);
  }
}

async function measureSize(db: PrismaClient, app: App, template: Template, departments: number): Promise<void> {
  console.log(`${departments} departments: tries, p50, p95, longest ms, errors`);
  await timed("rows written", () => growTo(db, template, departments));
  await timed("summaries looked at", () => summarizeAll(db));
  await measureLists(db, departments);
  const some = await db.department.findMany({ orderBy: { code: "desc" }, take: PEOPLE, select: { id: true } });
  const clerks: Clerk[] = [];
  for (const { id } of some) clerks.push(await Clerk.open(db, app, id));
  await measureApp(db, app, clerks);
}

/**
 * A county in the built app over HTTP: how long lists of many departments take, one reader and twenty beside twenty who save.
 *
 * @param sizes how many departments, separated by commas; 100 and 2,000 when absent
 */
export async function benchCounty(sizes = SIZES.join(",")): Promise<void> {
  const folder = path.join(ROOT, `.data/bench-county-${process.pid}`);
  const data = path.join(folder, "pg");
  mkdirSync(folder, { recursive: true });
  if (!isBuilt()) await build();
  // Computes as the built app does: what another program computed counts as behind.
  process.env.SOURCES_SHA256 = builtSources();
  try {
    const { url } = await startPostgres(data);
    await migrate(url);
    const db = openDatabase(url, 4);
    const template = await layTemplate(db);
    await timed("one summary computed", () => summarizeAll(db));
    const app = await startTestApp(folder, { NEXTAUTH_SECRET: SECRET, LOG_LEVEL: "error" }, { demo: false });
    try {
      for (const size of sizes.split(",")) {
        await measureSize(db, { url: app.url, secret: SECRET }, template, Number(size));
      }
    } finally {
      await db.$disconnect();
      await app.stop();
    }
  } finally {
    await removePostgres(data);
    rmSync(folder, { recursive: true, force: true });
  }
}
