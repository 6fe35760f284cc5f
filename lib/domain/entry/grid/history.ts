import type { GridRow } from "../columns";
import { applySet, type ChangeSet, type GridChange, inverse } from "./changes";

interface Step {
  set: ChangeSet;
  /** whether typing in the same cell goes on in this step */
  open: boolean;
}

/** What can be undone and redone, the last step at the end. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Nothing was done yet. */
export const NO_HISTORY: History = { past: [], future: [] };

type CellChange = GridChange & { kind: "cell" };

function onlyCell(set: ChangeSet): CellChange | null {
  const [change, ...others] = set;
  return change?.kind === "cell" && others.length === 0 ? change : null;
}

/** The step that two of typing in one cell become; null when they are not of one cell. */
function merged(last: Step | undefined, set: ChangeSet): ChangeSet | null {
  const before = last?.open ? onlyCell(last.set) : null;
  const after = onlyCell(set);
  if (!before || !after || before.key !== after.key || before.column !== after.column) return null;
  return [{ ...before, after: after.after }];
}

/**
 * Adds a change set that was made. What was undone before cannot be redone any more.
 *
 * @param typing whether it is typing in a cell: consecutive typing in one cell is one step, until `seal`
 */
export function record(history: History, set: ChangeSet, typing = false): History {
  if (set.length === 0) return history;
  const last = history.past.at(-1);
  const joined = typing ? merged(last, set) : null;
  if (!joined) return { past: [...history.past, { set, open: typing }], future: [] };
  const change = onlyCell(joined);
  const nothing = change !== null && change.before === change.after;
  return { past: [...history.past.slice(0, -1), ...(nothing ? [] : [{ set: joined, open: true }])], future: [] };
}

/** Ends consecutive typing, as leaving the cell does. */
export function seal(history: History): History {
  const last = history.past.at(-1);
  return last?.open ? { ...history, past: [...history.past.slice(0, -1), { ...last, open: false }] } : history;
}

/** The rows and history after a step back or forward, and the change set that was applied. */
export interface Stepped {
  history: History;
  rows: readonly GridRow[];
  set: ChangeSet;
}

/** Undoes the last step; null when there is none. */
export function undo({ past, future }: History, rows: readonly GridRow[]): Stepped | null {
  const last = past.at(-1);
  if (!last) return null;
  const set = inverse(last.set);
  const undone = { ...last, open: false };
  return { history: { past: past.slice(0, -1), future: [...future, undone] }, rows: applySet(rows, set), set };
}

/** Repeats the step undone last; null when there is none. */
export function redo({ past, future }: History, rows: readonly GridRow[]): Stepped | null {
  const next = future.at(-1);
  if (!next) return null;
  return {
    history: { past: [...past, next], future: future.slice(0, -1) },
    rows: applySet(rows, next.set),
    set: next.set,
  };
}
