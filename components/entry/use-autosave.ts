"use client";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { EntryChange, EntrySaved } from "@/lib/domain/entry/change";
import { AutosaveDriver } from "./autosave-driver";
import { type AutosaveState, type Batch, CLEAN, hasUnsaved, type SaveAnswer } from "./autosave-machine";
import { type AutosaveWords, autosaveWords } from "./autosave-words";
import { TAB_STORE } from "./unsaved-storage";
import { newUuid } from "./uuid";

interface Options {
  budgetId: string;
  /** sends one batch; a rejected promise counts as a failure that may pass */
  save(batch: Batch): Promise<SaveAnswer>;
  /** rows that are on the server now, with their versions */
  onSaved?(rows: readonly EntrySaved[]): void;
  /** edits that an earlier page could not save; they are sent again by themselves, the screen only has to show them */
  onRestored?(changes: readonly EntryChange[]): void;
  /** whether something was typed that is no edit yet: nothing is called saved meanwhile */
  typing?: boolean;
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
  const leaving = (event: BeforeUnloadEvent) => {
    if (hasUnsaved(driver.getState())) event.preventDefault();
    driver.leave();
  };
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
 * connection and a lost session; leaving the page while there are any is asked about. Mount one for each open budget.
 */
export function useAutosave({ budgetId, save, onSaved, onRestored, typing = false }: Options): Autosave {
  const callbacks = useRef({ save, onSaved, onRestored });
  useEffect(() => {
    callbacks.current = { save, onSaved, onRestored };
  });
  // There from the first moment: an edit that found no driver would be lost without a word.
  const [driver] = useState(
    () =>
      new AutosaveDriver({
        budgetId,
        save: (batch) => callbacks.current.save(batch),
        onSaved: (rows) => callbacks.current.onSaved?.(rows),
        store: TAB_STORE,
        isOnline: () => navigator.onLine,
        newBatchId: () => newUuid(),
      }),
  );
  useEffect(() => {
    const restored = driver.start();
    if (restored.length > 0) callbacks.current.onRestored?.(restored);
    const silence = listen(driver);
    return () => {
      silence();
      driver.stop();
    };
  }, [driver]);
  const state = useSyncExternalStore(driver.subscribe, driver.getState, clean);
  return useMemo(
    () => ({
      state,
      words: autosaveWords(state, typing),
      edit: driver.edit,
      saveNow: driver.saveNow,
      resolve: driver.resolve,
    }),
    [driver, state, typing],
  );
}

const clean = () => CLEAN;
