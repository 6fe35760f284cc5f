import { Prisma } from "@/generated/prisma/client";
import { emptyBook } from "@/lib/domain/book/empty-book";
import type { EntryRow, EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryEntity, ListEntity } from "@/lib/domain/entry/change";
import type { Statements } from "@/lib/server/db";
import { modelsOf } from "@/lib/server/statements";
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
  unitStatementOf,
} from "../budgets/data";
import type { StandingBudget } from "./batches";
import { entryHead, entryRow } from "./data";
import { EntryRefused } from "./errors";
import { readRows, type StoredRows } from "./tables";

/** Rows by key; a key is refused that another budget has. */
async function findByKey<E extends ListEntity>(
  tx: Statements,
  budgetId: string,
  entity: E,
  changes: readonly EntryChange[],
): Promise<StoredRows[E][]> {
  const keys = changes.filter((change) => change.entity === entity).map(({ key }) => key);
  if (keys.length === 0) return [];
  const rows = await readRows(tx, entity, Prisma.sql`id = ANY (${keys}::uuid[])`);
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
async function withNaming<E extends "line" | "procurement">(
  tx: Statements,
  budgetId: string,
  entity: E,
  touched: StoredRows[E][],
  codes: readonly string[],
): Promise<StoredRows[E][]> {
  if (codes.length === 0) return touched;
  const condition = Prisma.sql`budget_id = ${budgetId}::uuid AND project_code = ANY (${[...codes]}::text[])`;
  const naming = await readRows(tx, entity, condition);
  return [...new Map([...touched, ...naming].map((row) => [row.id, row])).values()];
}

/** Codes of one query: PostgreSQL takes 65,535 values, and Prisma half as many. */
const CHUNK = 10_000;

async function indicatorsOf(tx: Statements, budgetId: string, codes: readonly string[]) {
  const found: Prisma.IndicatorGetPayload<object>[] = [];
  for (let start = 0; start < codes.length; start += CHUNK) {
    const where = { budgetId, projectCode: { in: codes.slice(start, start + CHUNK) } };
    found.push(...(await modelsOf(tx).indicator.findMany({ where, orderBy: { position: "asc" } })));
  }
  return found;
}

/** The projects that changes are judged beside: all where one of them is touched, else those that rows name. */
async function judgedProjects(tx: Statements, budgetId: string, changes: readonly EntryChange[]) {
  const all = Prisma.sql`budget_id = ${budgetId}::uuid`;
  if (changes.some(({ entity }) => entity === "project")) return readRows(tx, "project", all);
  const codes = changes.flatMap(({ value }) => (value && "project" in value && value.project ? [value.project] : []));
  if (codes.length === 0) return [];
  const named = await readRows(tx, "project", Prisma.sql`${all} AND code = ANY (${codes}::text[])`);
  // Whoever names one that is not there is told which there are.
  return named.length === new Set(codes).size ? named : readRows(tx, "project", all);
}

async function projectRows(tx: Statements, budgetId: string, changes: readonly EntryChange[]) {
  const projects = await judgedProjects(tx, budgetId, changes);
  await findByKey(tx, budgetId, "project", changes);
  const keys = new Set(changes.map(({ key }) => key));
  const codes = projects.filter(({ id }) => keys.has(id)).map(({ code }) => code);
  const indicators = await indicatorsOf(tx, budgetId, codes);
  const indicatorsIn = indicatorsByProject(indicators);
  return {
    vanishing: vanishing(projects, changes),
    rows: projects.map((row) => entryRow<"project">(row, projectOf(row, indicatorsIn(row.code)))),
  };
}

async function priorYearRow(tx: Statements, budgetId: string): Promise<EntryRow<"priorYear"> | null> {
  const models = modelsOf(tx);
  const row = await models.priorYear.findUnique({ where: { budgetId } });
  if (!row) return null;
  const inOrder = { where: { budgetId }, orderBy: { position: "asc" } } as const;
  const lines = await models.priorYearLine.findMany(inOrder);
  const revenues = await models.priorYearRevenue.findMany(inOrder);
  return entryRow({ id: budgetId, version: row.version }, priorYearOf(row, lines, revenues));
}

/** Of statements all where one is touched: a unit has one, and whoever writes a second is to be told. */
async function statementsBeside(tx: Statements, budgetId: string, changes: readonly EntryChange[]) {
  if (!changes.some(({ entity }) => entity === "unitStatement")) return [];
  await findByKey(tx, budgetId, "unitStatement", changes);
  return readRows(tx, "unitStatement", Prisma.sql`budget_id = ${budgetId}::uuid`);
}

/** What a budget has one of, as it stands where it is touched, else as if nothing were entered. */
async function singleRows(
  tx: Statements,
  budget: StandingBudget,
  entities: ReadonlySet<EntryEntity>,
): Promise<Pick<EntryRows, "performance" | "assets" | "priorYear" | "narrative" | "codeNames">> {
  const { id, performanceObjective, performanceVersion } = budget;
  const empty = emptyBook(budget.edition, budget.fiscalYear);
  const where = { budgetId: id };
  const indicators = entities.has("performance")
    ? await modelsOf(tx).indicator.findMany({ where: { ...where, projectCode: null }, orderBy: { position: "asc" } })
    : [];
  const assets = entities.has("assets") ? await modelsOf(tx).assets.findUniqueOrThrow({ where }) : null;
  const texts = entities.has("narrative") ? await modelsOf(tx).narrativeText.findUniqueOrThrow({ where }) : null;
  return {
    performance: entryRow({ id, version: performanceVersion }, performanceOf({ performanceObjective, indicators })),
    assets: entryRow({ id, version: assets?.version ?? 0 }, assets ? assetsOf(assets) : empty.assets),
    priorYear: entities.has("priorYear") ? await priorYearRow(tx, id) : null,
    narrative: entryRow({ id, version: texts?.version ?? 0 }, texts ? narrativeOf(texts) : empty.narrative),
    codeNames: entryRow({ id, version: budget.codeNamesVersion }, codeNamesOf(budget)),
  };
}

/**
 * Of the rows of a budget, those that changes touch and those that they are judged beside: the projects that they name, or all
 * where they touch one, and whatever names a project that is deleted or given another code. Everything else is left out; of the projects only those that
 * are touched come with their indicators.
 *
 * @throws EntryRefused when a key belongs to another budget
 */
export async function readBeside(
  tx: Statements,
  budget: StandingBudget,
  changes: readonly EntryChange[],
): Promise<EntryRows> {
  const budgetId = budget.id;
  const projects = await projectRows(tx, budgetId, changes);
  const lines = await findByKey(tx, budgetId, "line", changes);
  const procurement = await findByKey(tx, budgetId, "procurement", changes);
  const revenue = await findByKey(tx, budgetId, "revenue", changes);
  const carryForward = await findByKey(tx, budgetId, "carryForward", changes);
  const unitStatement = await statementsBeside(tx, budgetId, changes);
  const allLines = await withNaming(tx, budgetId, "line", lines, projects.vanishing);
  const allProcurement = await withNaming(tx, budgetId, "procurement", procurement, projects.vanishing);
  return {
    budgetId,
    head: entryHead(budget),
    line: allLines.map((row) => entryRow(row, lineOf(row))),
    revenue: revenue.map((row) => entryRow(row, revenueOf(row))),
    carryForward: carryForward.map((row) => entryRow(row, carryForwardOf(row))),
    project: projects.rows,
    procurement: allProcurement.map((row) => entryRow(row, procurementOf(row))),
    unitStatement: unitStatement.map((row) => entryRow(row, unitStatementOf(row))),
    ...(await singleRows(tx, budget, new Set(changes.map(({ entity }) => entity)))),
  };
}
