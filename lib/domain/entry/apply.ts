import type { BudgetBook, Department, Unit } from "../book/types";
import {
  type ChangeOf,
  type EntryChange,
  type EntryEntity,
  type EntrySaved,
  type EntryValues,
  LIST_ENTITIES,
  type ListEntity,
  type SingleEntity,
} from "./change";
import { byRank, type Rank } from "./rank";

/** A row of a budget: `version` is that of the stored row, null while it was never saved. */
export interface EntryRow<E extends EntryEntity> {
  key: string;
  version: number | null;
  value: EntryValues[E];
  /** where it stands in its list; none for what a budget has one of, and for a new row that is to come last */
  rank?: Rank | undefined;
}

type Lists = { readonly [E in ListEntity]: readonly EntryRow<E>[] };
type Singles = { readonly [E in Exclude<SingleEntity, "priorYear">]: EntryRow<E> };

/** The rows of one budget with keys and versions, as the server and the browser both hold them. Never changed in place. */
export interface EntryRows extends Lists, Singles {
  readonly budgetId: string;
  /** what entry does not change */
  readonly head: {
    readonly fiscalYear: number;
    readonly edition: string;
    readonly department: Department;
    readonly units: readonly Unit[];
  };
  /** null when the budget has no 上年数 */
  readonly priorYear: EntryRow<"priorYear"> | null;
}

function changesTo<E extends EntryEntity>(changes: readonly EntryChange[], entity: E): ChangeOf<E>[] {
  return changes.filter((change): change is EntryChange & ChangeOf<E> => change.entity === entity);
}

const ranked = (rank: Rank | undefined) => (rank === undefined ? {} : { rank });

function appliedToList<E extends ListEntity>(
  rows: readonly EntryRow<E>[],
  changes: readonly ChangeOf<E>[],
): readonly EntryRow<E>[] {
  if (changes.length === 0) return rows;
  const last = new Map(changes.map((change) => [change.key, change]));
  let moved = false;
  const kept = rows.flatMap((row): EntryRow<E>[] => {
    const change = last.get(row.key);
    if (!change) return [row];
    last.delete(row.key);
    if (change.value === null) return [];
    const { rank = row.rank } = change;
    moved ||= rank !== row.rank;
    return [{ ...row, ...ranked(rank), value: change.value as EntryValues[E] }];
  });
  const added = [...last.values()].flatMap(({ key, baseVersion, value, rank }): EntryRow<E>[] =>
    value === null ? [] : [{ key, version: baseVersion, ...ranked(rank), value: value as EntryValues[E] }],
  );
  return moved || added.length > 0 ? [...kept, ...added].sort(byRank) : kept;
}

function appliedToSingle<E extends SingleEntity>(row: EntryRow<E>, changes: readonly ChangeOf<E>[]): EntryRow<E> {
  const last = changes.at(-1);
  return last ? { ...row, value: last.value as EntryValues[E] } : row;
}

function appliedToPriorYear(rows: EntryRows, changes: readonly EntryChange[]): EntryRows["priorYear"] {
  const last = changesTo(changes, "priorYear").at(-1);
  if (!last) return rows.priorYear;
  if (last.value === null) return null;
  return { key: last.key, version: rows.priorYear?.version ?? last.baseVersion, value: last.value };
}

/**
 * The rows after some changes: changed rows keep their version, rows stand where their ranks say, lists without a change
 * stay the same object. Of two changes to one row the later counts. Nothing is checked here: see `refusalsOf`.
 */
export function applyChanges(rows: EntryRows, changes: readonly EntryChange[]): EntryRows {
  if (changes.length === 0) return rows;
  return {
    ...rows,
    line: appliedToList(rows.line, changesTo(changes, "line")),
    revenue: appliedToList(rows.revenue, changesTo(changes, "revenue")),
    carryForward: appliedToList(rows.carryForward, changesTo(changes, "carryForward")),
    project: appliedToList(rows.project, changesTo(changes, "project")),
    procurement: appliedToList(rows.procurement, changesTo(changes, "procurement")),
    unitStatement: appliedToList(rows.unitStatement, changesTo(changes, "unitStatement")),
    performance: appliedToSingle(rows.performance, changesTo(changes, "performance")),
    assets: appliedToSingle(rows.assets, changesTo(changes, "assets")),
    narrative: appliedToSingle(rows.narrative, changesTo(changes, "narrative")),
    codeNames: appliedToSingle(rows.codeNames, changesTo(changes, "codeNames")),
    priorYear: appliedToPriorYear(rows, changes),
  };
}

function withVersion<R extends EntryRow<EntryEntity>>(row: R, versions: ReadonlyMap<string, number | null>): R {
  const version = versions.get(row.key);
  return version === undefined || version === row.version ? row : { ...row, version };
}

/** The rows with the versions that saving gave them; their values stay as they are, also where typing went on meanwhile. */
export function withSaved(rows: EntryRows, saved: readonly EntrySaved[]): EntryRows {
  const of = (entity: EntryEntity) =>
    new Map(saved.filter((one) => one.entity === entity).map(({ key, version }) => [key, version]));
  const lists = LIST_ENTITIES.map((entity) => {
    const versions = of(entity);
    return [entity, versions.size ? rows[entity].map((row) => withVersion(row, versions)) : rows[entity]];
  });
  return {
    ...rows,
    ...(Object.fromEntries(lists) as Lists),
    performance: withVersion(rows.performance, of("performance")),
    assets: withVersion(rows.assets, of("assets")),
    narrative: withVersion(rows.narrative, of("narrative")),
    codeNames: withVersion(rows.codeNames, of("codeNames")),
    priorYear: rows.priorYear && withVersion(rows.priorYear, of("priorYear")),
  };
}

const valuesOf = <E extends EntryEntity>(rows: readonly EntryRow<E>[]) => rows.map(({ value }) => value);

/** The budget book that rows make up; its lists are in the order of the rows. */
export function bookOf(rows: EntryRows): BudgetBook {
  const { fiscalYear, edition, department, units } = rows.head;
  return {
    format: "budget-book/1",
    fiscalYear,
    edition,
    codeNames: rows.codeNames.value,
    department,
    units: [...units],
    lines: valuesOf(rows.line),
    revenues: valuesOf(rows.revenue),
    carryForward: valuesOf(rows.carryForward),
    projects: valuesOf(rows.project),
    performance: rows.performance.value,
    procurement: valuesOf(rows.procurement),
    assets: rows.assets.value,
    priorYear: rows.priorYear?.value ?? null,
    narrative: rows.narrative.value,
    ...(rows.unitStatement.length > 0 && { unitStatements: valuesOf(rows.unitStatement) }),
  };
}
