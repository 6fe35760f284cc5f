import type { TextStore } from "../entry/unsaved-storage";
import type { DraftRow } from "./types";

const FORMAT = 1;

const keyOf = (budgetId: string) => `sixteen-tables.drafts.${budgetId}`;

/** Keeps rows that are not whole yet. Returns false when the store has no room or is forbidden. */
export function keepDrafts(store: TextStore, budgetId: string, drafts: readonly DraftRow[]): boolean {
  try {
    if (drafts.length === 0) store.removeItem(keyOf(budgetId));
    else store.setItem(keyOf(budgetId), JSON.stringify({ format: FORMAT, drafts }));
    return true;
  } catch {
    return false;
  }
}

/** The rows that were not whole when the page was left; none when nothing can be read. */
export function readDrafts(store: TextStore, budgetId: string): DraftRow[] {
  try {
    const found: unknown = JSON.parse(store.getItem(keyOf(budgetId)) ?? "null");
    return isKept(found) ? found.drafts : [];
  } catch {
    return [];
  }
}

/** Our own writing of the same format; what becomes of a draft is checked again before it is saved. */
function isKept(found: unknown): found is { format: number; drafts: DraftRow[] } {
  return typeof found === "object" && found !== null && "format" in found && found.format === FORMAT;
}
