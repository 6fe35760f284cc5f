import type { BudgetBook, Line } from "../book/types";
import { brokenStructure } from "../rules/invariants/cls-10";
import { applyChanges, bookOf, type EntryRows } from "./apply";
import { type EntryChange, type EntryRefusal, LIST_ENTITIES, type SingleEntity } from "./change";
import { referenceFault, scopeRefusal, unitOf } from "./structure";

/** The rows before some changes and the book after them. */
interface Batch {
  before: EntryRows;
  after: EntryRows;
  book: BudgetBook;
  changes: readonly EntryChange[];
}

const SINGLE: Readonly<Record<SingleEntity, true>> = {
  performance: true,
  assets: true,
  priorYear: true,
  narrative: true,
  codeNames: true,
};

type Refused = Omit<EntryRefusal, "entity" | "key">;

const refusal = ({ entity, key }: EntryChange, { field, message }: Refused): EntryRefusal => ({
  entity,
  key,
  field,
  message,
});

/** Rows of other units, and of the department, that the person does not enter for: as they were and as they become. */
function outOfScope({ before, changes }: Batch, units: readonly string[] | null): EntryRefusal[] {
  if (units === null) return [];
  const stored = new Map<string, string>(
    LIST_ENTITIES.flatMap((entity) =>
      before[entity].map(({ key, value }) => [`${entity} ${key}`, value.unit] as const),
    ),
  );
  return changes.flatMap((change) => {
    const { entity, key, value } = change;
    const department = entity in SINGLE;
    const now = value ? unitOf(entity, value) : undefined;
    const touched = department ? [null] : [stored.get(`${entity} ${key}`), now].filter((unit) => unit !== undefined);
    const message = touched.map((unit) => scopeRefusal(units, entity, unit)).find((reason) => reason !== null);
    return message ? [refusal(change, { field: department ? null : "unit", message })] : [];
  });
}

/** The project that a row is listed under; null for none. */
const projectOf = (value: object): string | null =>
  "project" in value && typeof value.project === "string" ? value.project : null;

/**
 * Rows that somebody puts under a project of another unit: its amounts, targets and table are that unit's. The department's
 * clerk, who answers for both, may; and what stands there already is not moved by editing something else of it.
 */
function foreignProjects({ before, after, changes }: Batch, units: readonly string[] | null): EntryRefusal[] {
  if (units === null) return [];
  const owners = new Map(after.project.map(({ value }) => [value.code, value.unit]));
  const stored = new Map(
    [...before.line, ...before.procurement].map(({ key, value }) => [key, projectOf(value)] as const),
  );
  return changes.flatMap((change) => {
    const { entity, key, value } = change;
    if (value === null || (entity !== "line" && entity !== "procurement")) return [];
    const code = projectOf(value);
    const owner = code === null ? undefined : owners.get(code);
    if (owner === undefined || units.includes(owner) || stored.get(key) === code) return [];
    const message = `项目 ${code} 属于单位 ${owner}，您只能填报在本单位（${units.join("、")}）的项目下；确需列入的，请由部门经办人填报`;
    return [refusal(change, { field: "project", message })];
  });
}

/** What a budget has one of goes by the budget's own id, and 上年数 is of the year before. */
function wrongSingles({ before, changes }: Batch): EntryRefusal[] {
  return changes.flatMap((change) => {
    if (!(change.entity in SINGLE)) return [];
    if (change.key !== before.budgetId) {
      return [refusal(change, { field: null, message: "此项内容不属于这份预算，请刷新后重试" })];
    }
    if (change.entity !== "priorYear" || change.value === null) return [];
    const expected = before.head.fiscalYear - 1;
    if (change.value.fiscalYear === expected) return [];
    const message = `上年应为 ${expected} 年；现为 ${change.value.fiscalYear}`;
    return [refusal(change, { field: "fiscalYear", message })];
  });
}

/** Ids and codes that another row has already. */
function duplicates({ after, changes }: Batch): EntryRefusal[] {
  const lists = [
    { entity: "line", field: "id", what: "明细行编号", rows: after.line.map(({ key, value }) => [key, value.id]) },
    {
      entity: "project",
      field: "code",
      what: "项目编码",
      rows: after.project.map(({ key, value }) => [key, value.code]),
    },
    {
      entity: "unitStatement",
      field: "unit",
      what: "单位",
      rows: after.unitStatement.map(({ key, value }) => [key, value.unit]),
    },
  ] as const;
  return lists.flatMap(({ entity, field, what, rows }) => {
    const changed = new Map(changes.filter((change) => change.entity === entity).map((change) => [change.key, change]));
    if (changed.size === 0) return [];
    const counts = new Map<string | undefined, number>();
    for (const [, id] of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
    return rows.flatMap(([key = "", id]) => {
      const change = changed.get(key);
      if (!change || counts.get(id) === 1) return [];
      return [refusal(change, { field, message: `${what}“${id}”已用于另一行，请改为唯一的${what}` })];
    });
  });
}

/** Projects that vanish, by deletion or by another code, while rows still name them. */
function projectsInUse({ before, after, changes }: Batch): EntryRefusal[] {
  const codes = new Set(after.project.map(({ value }) => value.code));
  const stored = new Map(before.project.map(({ key, value }) => [key, value]));
  return changes.flatMap((change) => {
    const code = change.entity === "project" ? stored.get(change.key)?.code : undefined;
    if (code === undefined || codes.has(code)) return [];
    const lines = after.line.filter(({ value }) => value.project === code).length;
    const purchases = after.procurement.filter(({ value }) => value.project === code).length;
    if (lines + purchases === 0) return [];
    const message = `项目 ${code} 还有 ${lines} 行支出明细、${purchases} 项政府采购，请先删除这些行或改列其他项目`;
    return [refusal(change, { field: change.value === null ? null : "code", message })];
  });
}

/** Lines whose class and other fields contradict each other, by key. */
function structureFaults({ book, changes }: Batch): Map<string, Refused> {
  const lines = changes.flatMap((change): Line[] =>
    change.entity === "line" && change.value ? [{ ...change.value, id: change.key }] : [],
  );
  const faults = lines.length ? brokenStructure({ ...book, lines, priorYear: null }) : [];
  return new Map(
    faults.flatMap(({ place, message }) =>
      place.kind === "line" ? [[place.id, { field: place.field ?? null, message }] as const] : [],
    ),
  );
}

function brokenRows(batch: Batch): EntryRefusal[] {
  const structure = structureFaults(batch);
  return batch.changes.flatMap((change) => {
    const { entity, key, value } = change;
    if (value === null) return [];
    const fault = structure.get(key) ?? referenceFault(entity, value, batch.book);
    return fault ? [refusal(change, fault)] : [];
  });
}

/**
 * Everything that keeps changes of sound form from being saved beside the other rows: another's unit or project, a unit or
 * project that is not there, a number used twice, a project that rows still name. Empty when they may be saved. What is merely
 * wrong, such as a code that does not exist, may be saved and is a finding.
 *
 * @param units the units the person enters for; null for the whole department
 */
export function refusalsOf(
  rows: EntryRows,
  changes: readonly EntryChange[],
  units: readonly string[] | null,
): EntryRefusal[] {
  const after = applyChanges(rows, changes);
  const batch: Batch = { before: rows, after, book: bookOf(after), changes };
  return [
    ...outOfScope(batch, units),
    ...foreignProjects(batch, units),
    ...wrongSingles(batch),
    ...duplicates(batch),
    ...projectsInUse(batch),
    ...brokenRows(batch),
  ];
}
