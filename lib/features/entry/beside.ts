import type { Prisma } from "@/generated/prisma/client";
import { emptyBook } from "@/lib/domain/book/empty-book";
import type { EntryRow, EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryEntity, ListEntity } from "@/lib/domain/entry/change";
import type { Transaction } from "@/lib/server/db";
import {
  assetsOf,
  carryForwardOf,
  codeNamesOf,
  indicatorsByProject,
  lineOf,
  narrativeOf,
  performanceOf,
  priorYearOf,
  procurementOf,
  projectOf,
  revenueOf,
} from "../budgets/data";
import { entryHead, entryRow } from "./data";
import { EntryRefused } from "./errors";

type Budget = Prisma.BudgetGetPayload<{ include: { units: true } }>;

/** Keys of one query: PostgreSQL takes 65,535 values, and Prisma half as many. */
const CHUNK = 10_000;

async function inChunks<R>(keys: readonly string[], find: (chunk: string[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let start = 0; start < keys.length; start += CHUNK)
    found.push(...(await find(keys.slice(start, start + CHUNK))));
  return found;
}

/** Rows by key; a key is refused that another budget has. */
async function findByKey<R extends { id: string; budgetId: string }>(
  budgetId: string,
  entity: ListEntity,
  changes: readonly EntryChange[],
  find: (where: { id: { in: string[] } }) => Promise<R[]>,
): Promise<R[]> {
  const keys = changes.filter((change) => change.entity === entity).map(({ key }) => key);
  const rows = await inChunks(keys, (chunk) => find({ id: { in: chunk } }));
  const foreign = rows.filter((row) => row.budgetId !== budgetId);
  if (foreign.length === 0) return rows;
  const message = "这一行属于另一份预算，请刷新后重试";
  throw new EntryRefused(foreign.map(({ id }) => ({ entity, key: id, field: null, message })));
}

/** The codes that projects have now and no longer have after the changes. */
function vanishing(projects: readonly { id: string; code: string }[], changes: readonly EntryChange[]): string[] {
  const after = new Map(changes.flatMap((one) => (one.entity === "project" ? [[one.key, one.value] as const] : [])));
  return projects.flatMap(({ id, code }) => {
    const value = after.get(id);
    return value === undefined || value?.code === code ? [] : [code];
  });
}

/** The touched rows and, once each, the others that name a project which vanishes. */
async function withNaming<R extends { id: string }>(
  touched: R[],
  codes: readonly string[],
  find: (where: { projectCode: { in: string[] } }) => Promise<R[]>,
): Promise<R[]> {
  if (codes.length === 0) return touched;
  const naming = await inChunks(codes, (chunk) => find({ projectCode: { in: chunk } }));
  return [...new Map([...touched, ...naming].map((row) => [row.id, row])).values()];
}

async function projectRows(tx: Transaction, budgetId: string, changes: readonly EntryChange[]) {
  const projects = await tx.project.findMany({ where: { budgetId }, orderBy: [{ rank: "asc" }, { id: "asc" }] });
  await findByKey(budgetId, "project", changes, (where) => tx.project.findMany({ where }));
  const keys = new Set(changes.map(({ key }) => key));
  const codes = projects.filter(({ id }) => keys.has(id)).map(({ code }) => code);
  const indicators = await inChunks(codes, (chunk) =>
    tx.indicator.findMany({ where: { budgetId, projectCode: { in: chunk } }, orderBy: { position: "asc" } }),
  );
  const indicatorsIn = indicatorsByProject(indicators);
  return {
    vanishing: vanishing(projects, changes),
    rows: projects.map((row) => entryRow<"project">(row, projectOf(row, indicatorsIn(row.code)))),
  };
}

async function priorYearRow(tx: Transaction, budgetId: string): Promise<EntryRow<"priorYear"> | null> {
  const row = await tx.priorYear.findUnique({ where: { budgetId } });
  if (!row) return null;
  const inOrder = { where: { budgetId }, orderBy: { position: "asc" } } as const;
  const lines = await tx.priorYearLine.findMany(inOrder);
  const revenues = await tx.priorYearRevenue.findMany(inOrder);
  return entryRow({ id: budgetId, version: row.version }, priorYearOf(row, lines, revenues));
}

/** What a budget has one of, as it stands where it is touched, else as if nothing were entered. */
async function singleRows(
  tx: Transaction,
  budget: Budget,
  entities: ReadonlySet<EntryEntity>,
): Promise<Pick<EntryRows, "performance" | "assets" | "priorYear" | "narrative" | "codeNames">> {
  const { id, performanceObjective, performanceVersion } = budget;
  const empty = emptyBook(budget.edition, budget.fiscalYear);
  const where = { budgetId: id };
  const indicators = entities.has("performance")
    ? await tx.indicator.findMany({ where: { ...where, projectCode: null }, orderBy: { position: "asc" } })
    : [];
  const assets = entities.has("assets") ? await tx.assets.findUniqueOrThrow({ where }) : null;
  const texts = entities.has("narrative") ? await tx.narrativeText.findUniqueOrThrow({ where }) : null;
  return {
    performance: entryRow({ id, version: performanceVersion }, performanceOf({ performanceObjective, indicators })),
    assets: entryRow({ id, version: assets?.version ?? 0 }, assets ? assetsOf(assets) : empty.assets),
    priorYear: entities.has("priorYear") ? await priorYearRow(tx, id) : null,
    narrative: entryRow({ id, version: texts?.version ?? 0 }, texts ? narrativeOf(texts) : empty.narrative),
    codeNames: entryRow({ id, version: budget.codeNamesVersion }, codeNamesOf(budget)),
  };
}

/**
 * Of the rows of a budget, those that changes touch and those that they are judged beside: all projects, and whatever
 * names a project that is deleted or given another code. Everything else is left out; of the projects only those that
 * are touched come with their indicators.
 *
 * @throws EntryRefused when a key belongs to another budget
 */
export async function readBeside(tx: Transaction, budget: Budget, changes: readonly EntryChange[]): Promise<EntryRows> {
  const budgetId = budget.id;
  const projects = await projectRows(tx, budgetId, changes);
  const touched = <R extends { id: string; budgetId: string }>(
    entity: ListEntity,
    find: (where: { id: { in: string[] } }) => Promise<R[]>,
  ) => findByKey(budgetId, entity, changes, find);
  const lines = await touched("line", (where) => tx.line.findMany({ where }));
  const procurement = await touched("procurement", (where) => tx.procurement.findMany({ where }));
  const revenue = await touched("revenue", (where) => tx.revenue.findMany({ where }));
  const carryForward = await touched("carryForward", (where) => tx.carryForward.findMany({ where }));
  const allLines = await withNaming(lines, projects.vanishing, (where) =>
    tx.line.findMany({ where: { budgetId, ...where } }),
  );
  const allProcurement = await withNaming(procurement, projects.vanishing, (where) =>
    tx.procurement.findMany({ where: { budgetId, ...where } }),
  );
  return {
    budgetId,
    head: entryHead(budget),
    line: allLines.map((row) => entryRow(row, lineOf(row))),
    revenue: revenue.map((row) => entryRow(row, revenueOf(row))),
    carryForward: carryForward.map((row) => entryRow(row, carryForwardOf(row))),
    project: projects.rows,
    procurement: allProcurement.map((row) => entryRow(row, procurementOf(row))),
    ...(await singleRows(tx, budget, new Set(changes.map(({ entity }) => entity)))),
  };
}
