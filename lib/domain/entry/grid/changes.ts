import type { CellValue, GridRow } from "../columns";

/** One change to the rows of a grid, with what it takes to undo it. */
export type GridChange =
  | { kind: "cell"; key: string; column: string; before: CellValue; after: CellValue }
  | { kind: "insert"; index: number; row: GridRow }
  | { kind: "remove"; index: number; row: GridRow };

/** Changes that are made, undone and repeated together. */
export type ChangeSet = readonly GridChange[];

/** Rows being changed; where a row stands is looked up once, until rows come or go. */
class Draft {
  readonly rows: GridRow[];
  private places: Map<string, number> | null = null;

  constructor(rows: readonly GridRow[]) {
    this.rows = [...rows];
  }

  change(change: GridChange): void {
    if (change.kind === "cell") {
      this.places ??= new Map(this.rows.map(({ key }, index) => [key, index]));
      const index = this.places.get(change.key);
      const row = index === undefined ? undefined : this.rows[index];
      if (index === undefined || !row) return;
      this.rows[index] = { ...row, cells: { ...row.cells, [change.column]: change.after } };
      return;
    }
    this.places = null;
    if (change.kind === "insert") this.rows.splice(change.index, 0, change.row);
    else {
      const index = this.rows.findIndex(({ key }) => key === change.row.key);
      if (index >= 0) this.rows.splice(index, 1);
    }
  }
}

/** The rows after a change set. A row that is gone meanwhile is passed over. */
export function applySet(rows: readonly GridRow[], set: ChangeSet): readonly GridRow[] {
  if (set.length === 0) return rows;
  const draft = new Draft(rows);
  for (const change of set) draft.change(change);
  return draft.rows;
}

function inverted(change: GridChange): GridChange {
  if (change.kind === "cell") return { ...change, before: change.after, after: change.before };
  return { ...change, kind: change.kind === "insert" ? "remove" : "insert" };
}

/** The change set that undoes another. */
export function inverse(set: ChangeSet): ChangeSet {
  return set.toReversed().map(inverted);
}

/** The keys of the rows that a change set touches, each once. */
export function keysOf(set: ChangeSet): string[] {
  return [...new Set(set.map((change) => (change.kind === "cell" ? change.key : change.row.key)))];
}
