/** What was imported last, told after the page was loaded anew. */
export interface Imported {
  kind: string;
  summary: string;
}

const keyOf = (budgetId: string) => `sixteen-tables.imported.${budgetId}`;

/** Keeps what was imported over a reload; without it the page only says less. */
export function keepImported(budgetId: string, imported: Imported): void {
  try {
    window.sessionStorage.setItem(keyOf(budgetId), JSON.stringify(imported));
  } catch {
    return;
  }
}

/** What was imported before the reload, once; null when nothing was. */
export function takeImported(budgetId: string): Imported | null {
  try {
    const found: unknown = JSON.parse(window.sessionStorage.getItem(keyOf(budgetId)) ?? "null");
    window.sessionStorage.removeItem(keyOf(budgetId));
    return isImported(found) ? found : null;
  } catch {
    return null;
  }
}

function isImported(found: unknown): found is Imported {
  if (typeof found !== "object" || found === null || !("kind" in found) || !("summary" in found)) return false;
  return typeof found.kind === "string" && typeof found.summary === "string";
}
