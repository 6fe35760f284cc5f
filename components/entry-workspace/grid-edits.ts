import type { CellValue } from "@/lib/domain/entry/columns";
import type { ChangeSet } from "@/lib/domain/entry/grid/changes";
import type { Rank } from "@/lib/domain/entry/rank";

/** What becomes of a row: other values in some cells, or null when it is deleted. */
export interface RowEdit {
  key: string;
  cells: Readonly<Record<string, CellValue>> | null;
  /** where a row that was added stands; null for one that was there */
  index: number | null;
  /** what a row that was added held before anything was entered */
  begun?: Readonly<Record<string, CellValue>>;
}

/** A change set of a grid row by row, each row once, in the order in which they are touched. */
export function rowEdits(set: ChangeSet): RowEdit[] {
  const edits = new Map<string, RowEdit>();
  for (const change of set) {
    if (change.kind === "cell") {
      const before = edits.get(change.key);
      const cells = { ...before?.cells, [change.column]: change.after };
      edits.set(change.key, { ...before, key: change.key, cells, index: before?.index ?? null });
    } else if (change.kind === "insert") {
      const { key, cells, begun } = change.row;
      edits.set(key, { key, cells, index: change.index, ...(begun && { begun }) });
    } else {
      edits.set(change.row.key, { key: change.row.key, cells: null, index: null });
    }
  }
  return [...edits.values()];
}

/** A row as far as its place goes. */
interface Standing {
  key: string;
  rank?: Rank | undefined;
}

/** Rows in the order of their list, and their keys in that of the screen, which may gather them otherwise. */
export interface Places {
  list: readonly Standing[];
  screen: readonly string[];
}

/**
 * The ranks of added rows, by key: each is to stand in the list behind the row that it was added below on the screen, or
 * at the end where it was added there.
 *
 * @param places as they were before the edits
 * @param between gives a rank between two others
 */
export function insertedRanks(
  places: Places,
  edits: readonly RowEdit[],
  between: (before: Rank | null, after: Rank | null) => Rank,
): Map<string, Rank> {
  const [list, screen] = [[...places.list], [...places.screen]];
  const ranks = new Map<string, Rank>();
  for (const { key, index } of edits) {
    if (index === null || screen.includes(key)) continue;
    const above = screen[index - 1];
    const place = index >= screen.length ? list.length : list.findIndex((row) => row.key === above) + 1;
    const rank = between(list[place - 1]?.rank ?? null, list[place]?.rank ?? null);
    list.splice(place, 0, { key, rank });
    screen.splice(index, 0, key);
    ranks.set(key, rank);
  }
  return ranks;
}
