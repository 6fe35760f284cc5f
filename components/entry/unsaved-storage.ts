import type { KeptChanges } from "./autosave-machine";

/** The part of the browser's storage that is used. */
export type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** This tab's storage. Asked for at each use: a browser may refuse it, and while the server draws a page there is none. */
export const TAB_STORE: TextStore = {
  getItem: (key) => window.sessionStorage.getItem(key),
  setItem: (key, text) => window.sessionStorage.setItem(key, text),
  removeItem: (key) => window.sessionStorage.removeItem(key),
};

const FORMAT = 1;

const keyOf = (budgetId: string) => `sixteen-tables.unsaved.${budgetId}`;

/** Keeps what is not saved yet. Returns false when the store has no room or is forbidden. */
export function keepUnsaved(store: TextStore, budgetId: string, kept: KeptChanges): boolean {
  try {
    if (kept.batch === null && kept.waiting.length === 0) store.removeItem(keyOf(budgetId));
    else store.setItem(keyOf(budgetId), JSON.stringify({ format: FORMAT, ...kept }));
    return true;
  } catch {
    return false;
  }
}

/** What was not saved when the page was left; null when there is nothing, or nothing that can be read. */
export function readUnsaved(store: TextStore, budgetId: string): KeptChanges | null {
  try {
    const found: unknown = JSON.parse(store.getItem(keyOf(budgetId)) ?? "null");
    return isKept(found) ? { batch: found.batch, waiting: found.waiting } : null;
  } catch {
    return null;
  }
}

/** Our own writing of the same format: nobody else writes here, and the server checks every change again. */
function isKept(found: unknown): found is KeptChanges & { format: number } {
  return typeof found === "object" && found !== null && "format" in found && found.format === FORMAT;
}
