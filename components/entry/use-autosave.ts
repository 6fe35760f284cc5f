"use client";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { EntryChange, EntrySaved } from "@/lib/domain/entry/change";
import { AutosaveDriver } from "./autosave-driver";
import { type AutosaveState, type Batch, CLEAN, hasUnsaved, type SaveAnswer } from "./autosave-machine";
import { type AutosaveWords, autosaveWords } from "./autosave-words";
import { newUuid } from "./uuid";

interface Options {
  budgetId: string;
  /** sends one batch; a rejected promise counts as a failure that may pass */
  save(batch: Batch): Promise<SaveAnswer>;
  /** rows that are on the server now, with their versions */
  onSaved?(rows: readonly EntrySaved[]): void;
  /** edits that an earlier page could not save; they are sent again by themselves, the screen only has to show them */
  onRestored?(changes: readonly EntryChange[]): void;
}

export interface Autosave {
  state: AutosaveState;
  words: AutosaveWords;
  edit(changes: readonly EntryChange[]): void;
  /** sends without waiting: for Ctrl+S, a retry by hand, and after signing in again */
  saveNow(): void;
  /** settles a conflict of the row `rowId`; with `theirs` the screen shows the other's value from then on */
  resolve(id: string, choice: "mine" | "theirs"): void;
}

/** Whether another try may help once the network or the person is back. */
const holdsUp = ({ mode }: AutosaveState) => mode === "retrying" || mode === "signedOut";

function listen(driver: AutosaveDriver): () => void {
  const retry = () => holdsUp(driver.getState()) && driver.saveNow();
  const hidden = () =>
    document.visibilityState === "hidden" && driver.getState().mode === "waiting" && driver.saveNow();
  const leaving = (event: BeforeUnloadEvent) => hasUnsaved(driver.getState()) && event.preventDefault();
  window.addEventListener("online", retry);
  window.addEventListener("focus", retry);
  window.addEventListener("beforeunload", leaving);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    window.removeEventListener("online", retry);
    window.removeEventListener("focus", retry);
    window.removeEventListener("beforeunload", leaving);
    document.removeEventListener("visibilitychange", hidden);
  };
}

/**
 * Saves edits by themselves in small batches and says truthfully how far that is. Unsaved edits survive a reload, a lost
 * connection and a lost session; leaving the page while there are any is asked about. One for each open budget.
 */
export function useAutosave({ budgetId, save, onSaved, onRestored }: Options): Autosave {
  const callbacks = useRef({ save, onSaved, onRestored });
  useEffect(() => {
    callbacks.current = { save, onSaved, onRestored };
  });
  const [driver, setDriver] = useState<AutosaveDriver | null>(null);
  useEffect(() => {
    const made = new AutosaveDriver({
      budgetId,
      save: (batch) => callbacks.current.save(batch),
      onSaved: (rows) => callbacks.current.onSaved?.(rows),
      store: window.sessionStorage,
      isOnline: () => navigator.onLine,
      newBatchId: () => newUuid(),
    });
    setDriver(made);
    const restored = made.start();
    if (restored.length > 0) callbacks.current.onRestored?.(restored);
    const silence = listen(made);
    return () => {
      silence();
      made.stop();
    };
  }, [budgetId]);
  const state = useSyncExternalStore(driver?.subscribe ?? never, driver?.getState ?? clean, clean);
  return useMemo(
    () => ({
      state,
      words: autosaveWords(state),
      edit: (changes) => driver?.edit(changes),
      saveNow: () => driver?.saveNow(),
      resolve: (id, choice) => driver?.resolve(id, choice),
    }),
    [driver, state],
  );
}

const never = () => () => undefined;
const clean = () => CLEAN;
