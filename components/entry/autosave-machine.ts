import type { EntryChange, EntryConflict, EntryEntity, EntryRefusal, EntrySaved } from "@/lib/domain/entry/change";

/** What goes to the server as one transaction; a retry sends the same batch under the same `batchId`. */
export interface Batch {
  batchId: string;
  changes: readonly EntryChange[];
}

/**
 * The server's answer. `signedOut` waits for a sign-in; `forbidden`, `declined` and `invalid` stop with their message, as
 * another try would not help; every other code, or none, is a failure that may pass and is tried again.
 */
export type SaveAnswer =
  | { ok: true; data: { saved: readonly EntrySaved[]; savedAt: string } }
  | {
      ok: false;
      error: {
        code?: string;
        message?: string;
        conflicts?: readonly EntryConflict[];
        refusals?: readonly EntryRefusal[];
      };
    };

export type Trouble = "offline" | "server";

/**
 * - `idle`: nothing to send · `waiting`: edits gather for the next batch · `sending`: a batch is under way
 * - `retrying`: the batch waits for its next attempt · `signedOut`: it waits for a sign-in · `stopped`: the server forbids it
 */
export type Mode = "idle" | "waiting" | "sending" | "retrying" | "signedOut" | "stopped";

export interface AutosaveState {
  mode: Mode;
  /** edits that are in no batch yet, the last value of each row, by `rowId` */
  waiting: ReadonlyMap<string, EntryChange>;
  batch: Batch | null;
  /** how often the batch failed */
  failures: number;
  trouble: Trouble | null;
  /** why saving stopped */
  message: string | null;
  /** edits held back until a person chooses */
  conflicts: ReadonlyMap<string, { change: EntryChange; conflict: EntryConflict }>;
  /** edits held back until a person changes them */
  refusals: ReadonlyMap<string, { change: EntryChange; refusals: readonly EntryRefusal[] }>;
  /** versions by our own saves; null for a row we deleted */
  versions: ReadonlyMap<string, number | null>;
  savedAt: string | null;
}

export type AutosaveEvent =
  | { type: "edited"; changes: readonly EntryChange[] }
  /** the gathering time is over, or a person saves at once */
  | { type: "due"; batchId: string }
  | { type: "answered"; batchId: string; answer: SaveAnswer }
  | { type: "failed"; batchId: string; trouble: Trouble }
  | { type: "retry" }
  | { type: "resolved"; id: string; choice: "mine" | "theirs" }
  | { type: "restored"; kept: KeptChanges };

/** What outlives a reload. */
export interface KeptChanges {
  batch: Batch | null;
  waiting: readonly EntryChange[];
}

const FINAL: ReadonlySet<string> = new Set(["forbidden", "declined", "invalid"]);

/** The largest number of rows in one batch. */
export const BATCH_LIMIT = 1_000;
/** Characters of one batch, of up to three bytes each: the server takes two megabytes. A single row may have more. */
const BATCH_CHARACTERS = 600_000;

export const CLEAN: AutosaveState = {
  mode: "idle",
  waiting: new Map(),
  batch: null,
  failures: 0,
  trouble: null,
  message: null,
  conflicts: new Map(),
  refusals: new Map(),
  versions: new Map(),
  savedAt: null,
};

/** Names one row of one entity. */
export function rowId({ entity, key }: { entity: EntryEntity; key: string }): string {
  return `${entity}/${key}`;
}

/** Whether leaving now would lose something. */
export function hasUnsaved({ waiting, batch, conflicts, refusals }: AutosaveState): boolean {
  return batch !== null || waiting.size + conflicts.size + refusals.size > 0;
}

/** Everything that is not on the server yet, for a store that outlives a reload. */
export function keptChanges({ batch, waiting, conflicts, refusals }: AutosaveState): KeptChanges {
  const held = [...conflicts.values(), ...refusals.values()].map(({ change }) => change);
  return { batch, waiting: [...held, ...waiting.values()] };
}

/** The machine of saving. Pure; whoever drives it sends the batch while `sending` and keeps the clocks. */
export function autosave(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.type) {
    case "edited":
      return settle(event.changes.reduce(withEdit, state));
    case "due":
      return state.batch === null ? withBatch(state, event.batchId) : state;
    case "answered":
      return isUnderWay(state, event.batchId) ? answered(state, event.answer) : state;
    case "failed":
      return isUnderWay(state, event.batchId)
        ? { ...state, mode: "retrying", failures: state.failures + 1, trouble: event.trouble }
        : state;
    case "retry":
      return state.batch !== null && state.mode !== "sending" ? { ...state, mode: "sending", message: null } : state;
    case "resolved":
      return settle(resolved(state, event.id, event.choice));
    case "restored":
      return restored(state, event.kept);
  }
}

function isUnderWay({ mode, batch }: AutosaveState, batchId: string): boolean {
  return mode === "sending" && batch?.batchId === batchId;
}

/** With a batch in hand its mode stays; without one there is either something to gather or nothing to do. */
function settle(state: AutosaveState): AutosaveState {
  if (state.batch !== null) return state;
  return { ...state, mode: state.waiting.size > 0 ? "waiting" : "idle" };
}

function withEdit(state: AutosaveState, change: EntryChange): AutosaveState {
  const id = rowId(change);
  const held = state.conflicts.get(id);
  if (held) {
    const next = { ...change, baseVersion: held.change.baseVersion };
    return { ...state, conflicts: new Map(state.conflicts).set(id, { ...held, change: next }) };
  }
  const waiting = new Map(state.waiting);
  const refusals = new Map(state.refusals);
  refusals.delete(id);
  if (change.value === null && isUnknownToServer(state, change)) waiting.delete(id);
  else waiting.set(id, change);
  return { ...state, waiting, refusals };
}

/** A row made here and never sent needs no deletion there. */
function isUnknownToServer(state: AutosaveState, change: EntryChange): boolean {
  const id = rowId(change);
  const sent = state.batch?.changes.some((one) => rowId(one) === id) ?? false;
  return change.baseVersion === null && !sent && (state.versions.get(id) ?? null) === null;
}

/** How many of the changes one batch holds. */
function fitting(changes: readonly EntryChange[]): number {
  let characters = 0;
  const tooMany = changes.slice(0, BATCH_LIMIT).findIndex((change) => {
    characters += JSON.stringify(change).length;
    return characters > BATCH_CHARACTERS;
  });
  return tooMany < 0 ? BATCH_LIMIT : Math.max(1, tooMany);
}

function withBatch(state: AutosaveState, batchId: string): AutosaveState {
  if (state.waiting.size === 0) return settle(state);
  const all = [...state.waiting];
  const size = fitting(all.map(([, change]) => change));
  const changes = all.slice(0, size).map(([id, change]) => based(change, state.versions.get(id)));
  const waiting = new Map(all.slice(size));
  return { ...state, mode: "sending", waiting, batch: { batchId, changes }, failures: 0, trouble: null };
}

/** The change on top of our own last save of the row, which the screen may not have heard of when it was made. */
function based(change: EntryChange, known: number | null | undefined): EntryChange {
  if (known === undefined) return change;
  const { baseVersion } = change;
  if (known === null || baseVersion === null) return { ...change, baseVersion: known };
  return { ...change, baseVersion: Math.max(baseVersion, known) };
}

function answered(state: AutosaveState, answer: SaveAnswer): AutosaveState {
  if (answer.ok) return settle(saved(state, answer.data.saved, answer.data.savedAt));
  const { code, message, conflicts = [], refusals = [] } = answer.error;
  if (code === "signedOut") return { ...state, mode: "signedOut" };
  if (code !== undefined && FINAL.has(code)) return { ...state, mode: "stopped", message: message ?? null };
  if (code === "conflict" && conflicts.length > 0) return settle(withConflicts(state, conflicts));
  if (code === "refused" && refusals.length > 0) return settle(withRefusals(state, refusals));
  return { ...state, mode: "retrying", failures: state.failures + 1, trouble: "server" };
}

function saved(state: AutosaveState, rows: readonly EntrySaved[], savedAt: string): AutosaveState {
  const deleted = new Set(state.batch?.changes.filter(({ value }) => value === null).map(rowId));
  const versions = new Map(state.versions);
  for (const row of rows) versions.set(rowId(row), deleted.has(rowId(row)) ? null : row.version);
  for (const id of deleted) versions.set(id, null);
  return { ...state, versions, savedAt, batch: null, failures: 0, trouble: null, message: null };
}

/**
 * Takes the batch apart: what `held` names is taken out, the rest of the batch, which was not saved either, goes back
 * to the front of the waiting edits. An edit made since then is newer and wins.
 */
function takeApart(state: AutosaveState, held: ReadonlySet<string>) {
  const changes = new Map(state.batch?.changes.map((change) => [rowId(change), change]));
  const waiting = new Map([...changes, ...state.waiting]);
  for (const id of held) if (!state.waiting.has(id)) waiting.delete(id);
  return { changes, next: { ...state, waiting, batch: null, failures: 0, trouble: null } };
}

function withConflicts(state: AutosaveState, list: readonly EntryConflict[]): AutosaveState {
  const { changes, next } = takeApart(state, new Set(list.map(rowId)));
  const conflicts = new Map(state.conflicts);
  const waiting = new Map(next.waiting);
  for (const conflict of list) {
    const id = rowId(conflict);
    const change = waiting.get(id) ?? changes.get(id);
    if (change) conflicts.set(id, { change, conflict });
    waiting.delete(id);
  }
  return { ...next, waiting, conflicts };
}

function withRefusals(state: AutosaveState, list: readonly EntryRefusal[]): AutosaveState {
  const { changes, next } = takeApart(state, new Set(list.map(rowId)));
  const refusals = new Map(state.refusals);
  for (const id of new Set(list.map(rowId))) {
    const change = changes.get(id);
    if (!change || next.waiting.has(id)) continue;
    refusals.set(id, { change, refusals: list.filter((one) => rowId(one) === id) });
  }
  // A batch refused for a row it does not hold would be refused again as it stands: all of it waits for a person.
  if (list.some((one) => !changes.has(rowId(one)))) {
    for (const [id, change] of changes) if (!state.waiting.has(id)) refusals.set(id, { change, refusals: list });
    return { ...next, waiting: state.waiting, refusals };
  }
  return { ...next, refusals };
}

function resolved(state: AutosaveState, id: string, choice: "mine" | "theirs"): AutosaveState {
  const held = state.conflicts.get(id);
  if (!held) return state;
  const conflicts = new Map(state.conflicts);
  conflicts.delete(id);
  const { theirs, theirVersion } = held.conflict;
  const version = theirs === null ? null : theirVersion;
  const versions = new Map(state.versions).set(id, version);
  // Where both deleted the row there is nothing left to say to the server.
  const send = choice === "mine" && !(theirs === null && held.change.value === null);
  const waiting = send
    ? new Map(state.waiting).set(id, { ...held.change, baseVersion: version })
    : new Map(state.waiting);
  return { ...state, conflicts, versions, waiting };
}

function restored(state: AutosaveState, kept: KeptChanges): AutosaveState {
  const waiting = new Map([
    ...kept.waiting.map((change) => [rowId(change), change] as const),
    ...state.waiting, // an edit made since then is newer
  ]);
  return settle({ ...state, waiting, batch: kept.batch, mode: kept.batch ? "sending" : state.mode });
}
