import type { EntryChange, EntrySaved } from "@/lib/domain/entry/change";
import {
  type AutosaveEvent,
  type AutosaveState,
  autosave,
  type Batch,
  CLEAN,
  keptChanges,
  type SaveAnswer,
  type Trouble,
} from "./autosave-machine";
import { keepUnsaved, readUnsaved, type TextStore } from "./unsaved-storage";

export interface AutosaveParts {
  budgetId: string;
  save(batch: Batch): Promise<SaveAnswer>;
  store: TextStore;
  isOnline(): boolean;
  newBatchId(): string;
  /** rows that are on the server now, with their versions */
  onSaved?(rows: readonly EntrySaved[]): void;
}

/** How long edits gather, from the first one, before they are sent, in milliseconds. */
export const GATHER = 800;
/** How long an answer may take before the batch counts as failed. */
export const PATIENCE = 30_000;
/** How long the next page may take to come after the person left this one. */
export const LEAVING = 15_000;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

/** Drives the machine of saving: sends batches, keeps the clocks and the store. One for each open budget. */
export class AutosaveDriver {
  #state: AutosaveState = CLEAN;
  #parts: AutosaveParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<() => void>();
  /** A stopped driver hears nothing more: the store belongs to the next one, which sends an open batch again. */
  #stopped = false;
  /** runs while the next page may be on its way */
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** whether the store held something; null while nobody has looked */
  #found: boolean | null = null;

  constructor(parts: AutosaveParts) {
    this.#parts = parts;
  }

  /** Takes up what an earlier page could not save, and returns it, with edits made since, for the screen to show. */
  start(): readonly EntryChange[] {
    if (this.#stopped) this.#resume();
    if (!this.#takeUp()) return [];
    const { batch, waiting } = keptChanges(this.#state);
    return [...(batch?.changes ?? []), ...waiting];
  }

  /** Goes on after `stop`, as a component that is mounted again does. */
  #resume(): void {
    this.#stopped = false;
    this.#enter(this.#state);
  }

  /** Reads the store once, before anything of ours is written there. @returns whether it held something */
  #takeUp(): boolean {
    if (this.#found !== null) return this.#found;
    const kept = readUnsaved(this.#parts.store, this.#parts.budgetId);
    this.#found = kept !== null;
    if (kept) this.#dispatch({ type: "restored", kept });
    return this.#found;
  }

  readonly getState = (): AutosaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Also before `start`: people may type before the page has come to itself. */
  readonly edit = (changes: readonly EntryChange[]): void => {
    this.#takeUp();
    if (changes.length > 0) this.#dispatch({ type: "edited", changes });
  };

  /** Sends what has gathered, or what waits for another attempt, without waiting longer. */
  readonly saveNow = (): void => {
    this.#dispatch({ type: "retry" });
    this.#dispatch({ type: "due", batchId: this.#parts.newBatchId() });
  };

  readonly resolve = (id: string, choice: "mine" | "theirs"): void => this.#dispatch({ type: "resolved", id, choice });

  /**
   * The person may be leaving. The next page may have been read before the batch under way was written, and would then know
   * rows older than our own: it finds the batch still in the store, sends it again, is answered as the first time, and
   * learns the versions. Goes on as before after the next edit, or when no other page came.
   */
  readonly leave = (): void => {
    if (this.#state.batch === null) return;
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.#stay(), LEAVING);
  };

  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    if (!this.#stopped) this.#keep();
  }

  #keep(): void {
    keepUnsaved(this.#parts.store, this.#parts.budgetId, keptChanges(this.#state));
  }

  /** Stops the clocks. What is not saved stays in the store. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#leaving);
    this.#listeners.clear();
  }

  #dispatch(event: AutosaveEvent): void {
    if (this.#stopped) return;
    const before = this.#state;
    const after = autosave(before, event);
    if (after === before) return;
    this.#state = after;
    if (event.type === "edited") this.#stay();
    else if (this.#leaving === undefined) this.#keep();
    if (after.mode !== before.mode || after.batch !== before.batch) this.#enter(after);
    for (const listener of this.#listeners) listener();
  }

  #enter({ mode, batch, failures }: AutosaveState): void {
    clearTimeout(this.#timer);
    if (mode === "sending" && batch !== null) void this.#send(batch);
    if (mode === "waiting") this.#after(GATHER, () => ({ type: "due", batchId: this.#parts.newBatchId() }));
    if (mode === "retrying") {
      this.#after(Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY), () => ({ type: "retry" }));
    }
  }

  #after(delay: number, event: () => AutosaveEvent): void {
    this.#timer = setTimeout(() => this.#dispatch(event()), delay);
  }

  async #send(batch: Batch): Promise<void> {
    const { batchId } = batch;
    this.#after(PATIENCE, () => ({ type: "failed", batchId, trouble: this.#trouble() }));
    try {
      const answer = await this.#parts.save(batch);
      const wanted = this.#state.batch === batch;
      this.#dispatch({ type: "answered", batchId, answer });
      if (answer.ok && wanted) this.#parts.onSaved?.(answer.data.saved);
    } catch {
      this.#dispatch({ type: "failed", batchId, trouble: this.#trouble() });
    }
  }

  #trouble(): Trouble {
    return this.#parts.isOnline() ? "server" : "offline";
  }
}
