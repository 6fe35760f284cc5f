import type { EntryRow, EntryRows } from "./apply";
import type { EntryChange, EntryEntity, ListEntity } from "./change";
import type { Rank } from "./rank";
import { ENTITY_WORDS, leavesOf, rowName } from "./value-words";

/** One row before and after a step; null is a row that is not there. */
interface StepRow {
  entity: EntryEntity;
  key: string;
  rank?: Rank | undefined;
  before: object | null;
  after: object | null;
}

/** What was done at once in the forms. */
export interface EntryStep {
  rows: readonly StepRow[];
  /** as the button that takes it back names it: 删除项目“信息化建设” */
  words: string;
}

/** What can be taken back and done again, the last step at the end. */
export interface StepHistory {
  readonly past: readonly EntryStep[];
  readonly future: readonly EntryStep[];
}

export const NO_STEPS: StepHistory = { past: [], future: [] };

/** So many steps are kept. */
const KEPT = 200;

function rowOf(rows: EntryRows, { entity, key }: { entity: EntryEntity; key: string }): EntryRow<EntryEntity> | null {
  const found = rows[entity];
  if (!Array.isArray(found)) return found as EntryRow<EntryEntity> | null;
  return (rows[entity as ListEntity] as readonly EntryRow<ListEntity>[]).find((row) => row.key === key) ?? null;
}

function wordsOf({ entity, before, after }: StepRow): string {
  if (before === null) return `增加${rowName(entity, after)}`;
  return `${after === null ? "删除" : "修改"}${rowName(entity, before)}`;
}

/** The step that changes make of rows as they stand; null where they are of the grid of lines, which keeps its own. */
export function stepOf(rows: EntryRows, changes: readonly EntryChange[]): EntryStep | null {
  if (changes.length === 0 || changes.some(({ entity }) => entity === "line")) return null;
  const made = changes.map(({ entity, key, value, rank }): StepRow => {
    const row = rowOf(rows, { entity, key });
    return { entity, key, rank: rank ?? row?.rank, before: row?.value ?? null, after: value };
  });
  const [first] = made;
  if (!first || made.every(({ before, after }) => same(before, after))) return null;
  const words = made.length === 1 ? wordsOf(first) : `修改${ENTITY_WORDS[first.entity]}等 ${made.length} 处`;
  return { rows: made, words };
}

const same = (a: object | null, b: object | null) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The one value in which a step changes the one row that it has; null where it does more. */
function onlyField({ rows: [row, ...others] }: EntryStep): string | null {
  if (!row?.before || !row.after || others.length > 0) return null;
  const [before, after] = [leavesOf(row.before), leavesOf(row.after)];
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (field) => before.get(field) !== after.get(field),
  );
  return changed.length === 1 ? `${row.entity} ${row.key} ${changed[0]}` : null;
}

/** Adds a step. Typing that goes on in one field is one step. What was taken back cannot be done again any more. */
export function recordStep({ past }: StepHistory, step: EntryStep): StepHistory {
  const last = past.at(-1);
  const field = onlyField(step);
  const [row] = step.rows;
  const [begun] = last?.rows ?? [];
  if (last && row && begun && field !== null && field === onlyField(last) && same(begun.after, row.before)) {
    const joined = { ...step, rows: [{ ...row, before: begun.before }] };
    const rest = past.slice(0, -1);
    return { past: same(begun.before, row.after) ? rest : [...rest, joined], future: [] };
  }
  return { past: [...past, step].slice(-KEPT), future: [] };
}

/** History after a step back or forward, and the changes that make it. */
export interface SteppedEntry {
  history: StepHistory;
  changes: EntryChange[];
}

/** The changes that set the rows of a step to one side of it; null where somebody changed one of them since. */
function changesTo(rows: EntryRows, step: EntryStep, to: "before" | "after"): EntryChange[] | null {
  const from = to === "before" ? "after" : "before";
  const changes: EntryChange[] = [];
  for (const one of step.rows) {
    const row = rowOf(rows, one);
    if (!same(row?.value ?? null, one[from])) return null;
    const { entity, key, rank } = one;
    // A value of its own: forms know the values that they made themselves, and would not show one of these again.
    const value = structuredClone(one[to]);
    changes.push({ entity, key, baseVersion: row?.version ?? null, value, ...(rank && { rank }) } as EntryChange);
  }
  return changes;
}

/** Takes the last step back that still can be; null when there is none. Steps that others wrote over are given up. */
export function undoStep({ past, future }: StepHistory, rows: EntryRows): SteppedEntry | null {
  for (let left = past.length; left > 0; left--) {
    const step = past[left - 1] as EntryStep;
    const changes = changesTo(rows, step, "before");
    if (changes) return { history: { past: past.slice(0, left - 1), future: [...future, step] }, changes };
  }
  return null;
}

/** Does the step again that was taken back last; null when there is none that still can be. */
export function redoStep({ past, future }: StepHistory, rows: EntryRows): SteppedEntry | null {
  for (let left = future.length; left > 0; left--) {
    const step = future[left - 1] as EntryStep;
    const changes = changesTo(rows, step, "after");
    if (changes) return { history: { past: [...past, step], future: future.slice(0, left - 1) }, changes };
  }
  return null;
}
