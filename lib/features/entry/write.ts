import type { EntryRows } from "@/lib/domain/entry/apply";
import type {
  ChangeOf,
  EntryChange,
  EntryEntity,
  EntryRefusal,
  EntryValues,
  ListEntity,
} from "@/lib/domain/entry/change";
import type { Statements } from "@/lib/server/db";
import { modelsOf } from "@/lib/server/statements";
import {
  assetsColumns,
  codeNamesJson,
  indicatorRows,
  narrativeColumns,
  priorRows,
  priorYearColumns,
} from "../budgets/rows";
import { deleteRows, insertRows, type RowToWrite, updateRows } from "./tables";

/** Changes that may be written, and what they are written over. */
export interface Writing {
  budgetId: string;
  /** of the budget after the changes: each written row takes it, so that no row ever has the same version twice */
  version: number;
  before: EntryRows;
  changes: readonly EntryChange[];
}

function of<E extends EntryEntity>({ changes }: Writing, entity: E): ChangeOf<E>[] {
  return changes.filter((change) => change.entity === entity) as unknown as ChangeOf<E>[];
}

/** The versions were compared before, in the same snapshot: a row that has another one now is a fault of the program. */
function expectAll(written: number, wanted: number, entity: EntryEntity): void {
  if (written !== wanted) throw new Error(`Of ${wanted} rows of ${entity}, ${written} had the version just read`);
}

interface Split<E extends ListEntity> {
  added: RowToWrite<E>[];
  changed: RowToWrite<E>[];
  deleted: { key: string; baseVersion: number }[];
}

function split<E extends ListEntity>(writing: Writing, entity: E): Split<E> {
  const result: Split<E> = { added: [], changed: [], deleted: [] };
  for (const { key, baseVersion, value, rank } of of(writing, entity)) {
    if (value === null) result.deleted.push({ key, baseVersion: baseVersion ?? 0 });
    else if (baseVersion === null) result.added.push({ key, baseVersion: 0, rank, value: value as EntryValues[E] });
    else result.changed.push({ key, baseVersion, rank, value: value as EntryValues[E] });
  }
  return result;
}

async function remove(
  tx: Statements,
  { budgetId }: Writing,
  entity: ListEntity,
  rows: { key: string; baseVersion: number }[],
): Promise<void> {
  expectAll(await deleteRows(tx, budgetId, entity, rows), rows.length, entity);
}

async function put<E extends ListEntity>(
  tx: Statements,
  { budgetId, version }: Writing,
  entity: E,
  { added, changed }: Split<E>,
): Promise<void> {
  expectAll(await updateRows(tx, budgetId, entity, changed, version), changed.length, entity);
  await insertRows(tx, budgetId, entity, added, version);
}

/** Has a project's indicators be those of its value; they went along with its code when that changed. */
async function putIndicators(tx: Statements, { budgetId }: Writing, projects: RowToWrite<"project">[]): Promise<void> {
  if (projects.length === 0) return;
  const codes = projects.map(({ value }) => value.code);
  await modelsOf(tx).indicator.deleteMany({ where: { budgetId, projectCode: { in: codes } } });
  const data = projects.flatMap(({ value }) => indicatorRows(value.indicators, budgetId, value.code));
  if (data.length > 0) await modelsOf(tx).indicator.createMany({ data });
}

async function removeProjects(tx: Statements, writing: Writing, rows: Split<"project">["deleted"]): Promise<void> {
  if (rows.length === 0) return;
  const keys = new Set(rows.map(({ key }) => key));
  const codes = writing.before.project.filter(({ key }) => keys.has(key)).map(({ value }) => value.code);
  await modelsOf(tx).indicator.deleteMany({ where: { budgetId: writing.budgetId, projectCode: { in: codes } } });
  await remove(tx, writing, "project", rows);
}

/** Whether a row names the project that is not itself deleted by the changes: it may come to name another. */
function isNamed({ before, changes }: Writing, projectKey: string): boolean {
  const code = before.project.find(({ key }) => key === projectKey)?.value.code;
  const deleted = new Set(changes.filter(({ value }) => value === null).map(({ key }) => key));
  return [...before.line, ...before.procurement].some(({ key, value }) => value.project === code && !deleted.has(key));
}

/**
 * Codes that a project is to take while another one still has them: the order of writing cannot give way to that.
 *
 * @returns a refusal for each such project
 */
export function occupiedCodes(writing: Writing): EntryRefusal[] {
  const changed = new Map(of(writing, "project").map((change) => [change.key, change.value]));
  return of(writing, "project").flatMap(({ key, value }): EntryRefusal[] => {
    const holder = value && writing.before.project.find((row) => row.key !== key && row.value.code === value.code);
    if (!holder || (changed.get(holder.key) === null && !isNamed(writing, holder.key))) return [];
    const message = `项目编码“${value.code}”原属项目“${holder.value.name}”，请先保存对该项目的修改，再使用这一编码`;
    return [{ entity: "project", key, field: "code", message }];
  });
}

/**
 * Lists in the order that references allow: rows that name a project go before it, and come after it. A project that
 * nothing names any more goes first, so that a new one may take its code.
 */
async function writeLists(tx: Statements, writing: Writing): Promise<void> {
  const line = split(writing, "line");
  const procurement = split(writing, "procurement");
  const project = split(writing, "project");
  const named = project.deleted.filter(({ key }) => isNamed(writing, key));
  await remove(tx, writing, "line", line.deleted);
  await remove(tx, writing, "procurement", procurement.deleted);
  await removeProjects(
    tx,
    writing,
    project.deleted.filter((row) => !named.includes(row)),
  );
  await put(tx, writing, "project", project);
  await putIndicators(tx, writing, [...project.changed, ...project.added]);
  await put(tx, writing, "line", line);
  await put(tx, writing, "procurement", procurement);
  await removeProjects(tx, writing, named);
  for (const entity of ["revenue", "carryForward", "unitStatement"] as const) {
    const rows = split(writing, entity);
    await remove(tx, writing, entity, rows.deleted);
    await put(tx, writing, entity, rows);
  }
}

async function writePerformance(tx: Statements, writing: Writing, change: ChangeOf<"performance">): Promise<void> {
  const { budgetId, version } = writing;
  const { objective, indicators } = change.value;
  const { count } = await modelsOf(tx).budget.updateMany({
    where: { id: budgetId, performanceVersion: change.baseVersion ?? 0 },
    data: { performanceObjective: objective, performanceVersion: version },
  });
  expectAll(count, 1, "performance");
  await modelsOf(tx).indicator.deleteMany({ where: { budgetId, projectCode: null } });
  if (indicators.length > 0)
    await modelsOf(tx).indicator.createMany({ data: indicatorRows(indicators, budgetId, null) });
}

async function writePriorYear(tx: Statements, writing: Writing, change: ChangeOf<"priorYear">): Promise<void> {
  const { budgetId, version } = writing;
  const { baseVersion, value } = change;
  const where = { budgetId, version: baseVersion ?? 0 };
  if (baseVersion !== null && value === null) {
    expectAll((await modelsOf(tx).priorYear.deleteMany({ where })).count, 1, "priorYear");
  }
  if (value === null) return;
  const columns = { ...priorYearColumns(value), version };
  if (baseVersion === null) await modelsOf(tx).priorYear.create({ data: { budgetId, ...columns } });
  else expectAll((await modelsOf(tx).priorYear.updateMany({ where, data: columns })).count, 1, "priorYear");
  const { priorLines, priorRevenues } = priorRows(value, budgetId);
  await modelsOf(tx).priorYearLine.deleteMany({ where: { budgetId } });
  await modelsOf(tx).priorYearRevenue.deleteMany({ where: { budgetId } });
  await modelsOf(tx).priorYearLine.createMany({ data: priorLines });
  await modelsOf(tx).priorYearRevenue.createMany({ data: priorRevenues });
}

/**
 * Writes changes whose versions were compared and which nothing keeps from being saved.
 *
 * @throws Error when a row does not have the version it was changed from
 */
export async function writeChanges(tx: Statements, writing: Writing): Promise<void> {
  const { budgetId, version } = writing;
  await writeLists(tx, writing);
  for (const change of of(writing, "performance")) await writePerformance(tx, writing, change);
  for (const change of of(writing, "priorYear")) await writePriorYear(tx, writing, change);
  for (const { baseVersion, value } of of(writing, "codeNames")) {
    const where = { id: budgetId, codeNamesVersion: baseVersion ?? 0 };
    const data = { codeNames: codeNamesJson(value), codeNamesVersion: version };
    expectAll((await modelsOf(tx).budget.updateMany({ where, data })).count, 1, "codeNames");
  }
  for (const { baseVersion, value } of of(writing, "assets")) {
    const where = { budgetId, version: baseVersion ?? 0 };
    const { count } = await modelsOf(tx).assets.updateMany({ where, data: { ...assetsColumns(value), version } });
    expectAll(count, 1, "assets");
  }
  for (const { baseVersion, value } of of(writing, "narrative")) {
    const where = { budgetId, version: baseVersion ?? 0 };
    const { count } = await modelsOf(tx).narrativeText.updateMany({
      where,
      data: { ...narrativeColumns(value), version },
    });
    expectAll(count, 1, "narrative");
  }
}
