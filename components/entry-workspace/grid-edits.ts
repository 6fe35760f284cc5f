import type { CellValue } from "@/lib/domain/entry/columns";
import type { ChangeSet } from "@/lib/domain/entry/grid/changes";

/** What becomes of a row: other values in some cells, or null when it is deleted. */
export interface RowEdit {
  key: string;
  cells: Readonly<Record<string, CellValue>> | null;
  /** where a row that was added stands; null for one that was there */
  index: number | null;
}

/** A change set of a grid row by row, each row once, in the order in which they are touched. */
export function rowEdits(set: ChangeSet): RowEdit[] {
  const edits = new Map<string, RowEdit>();
  for (const change of set) {
    if (change.kind === "cell") {
      const before = edits.get(change.key);
      const cells = { ...before?.cells, [change.column]: change.after };
      edits.set(change.key, { key: change.key, cells, index: before?.index ?? null });
    } else {
      const { key, cells } = change.row;
      edits.set(
        key,
        change.kind === "insert" ? { key, cells, index: change.index } : { key, cells: null, index: null },
      );
    }
  }
  return [...edits.values()];
}

/** The keys with those of added rows at their places. */
export function withInserted(keys: readonly string[], edits: readonly RowEdit[]): string[] {
  const next = [...keys];
  for (const { key, index } of edits) if (index !== null && !next.includes(key)) next.splice(index, 0, key);
  return next;
}
