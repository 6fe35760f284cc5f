import type { Cell, HeaderCell, Row, Table } from "./types";

/** How one cell is marked up: `th` with its id and scope when it heads others, and the ids of the cells that head it. */
export interface Association {
  heads: boolean;
  id?: string;
  scope?: "col" | "colgroup" | "row";
  /** ids for the `headers` attribute, outermost column header first, row headers last */
  headers: string[];
}

/** The markup of a whole table, addressed by row (or header level) and column; null where a place is covered. */
export interface Associations {
  header: (Association | null)[][];
  body: (Association | null)[][];
}

interface Spanning {
  columns: number;
  rows: number;
}

const HEADING_ROLES: ReadonlySet<Cell["role"]> = new Set(["label", "code", "name"]);

/** For every place of a grid with spans, the place of the cell that covers it. */
function coverage<T extends Spanning>(grid: readonly (readonly (T | null)[])[]): [number, number][][] {
  const covered: [number, number][][] = grid.map(() => []);
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!cell) return;
      for (let i = r; i < Math.min(r + cell.rows, grid.length); i++) {
        for (let j = c; j < c + cell.columns; j++) (covered[i] as [number, number][])[j] = [r, c];
      }
    });
  });
  return covered;
}

const headsRow = (cell: Cell | null | undefined): boolean =>
  Boolean(cell && HEADING_ROLES.has(cell.role) && cell.text.trim() !== "");

/** A row of a form that only names columns: three cells or more, each of them a label. */
function namesColumns(row: Row): boolean {
  const cells = row.cells.filter((cell) => cell !== null);
  return cells.length >= 3 && cells.every((cell) => cell.role === "label" && cell.text.trim() !== "");
}

function headerAssociations(header: readonly (HeaderCell | null)[][], prefix: string) {
  const columns: string[][] = [];
  const marks = header.map((level, r) =>
    level.map((cell, c): Association | null => {
      if (!cell) return null;
      const above = [...(columns[c] ?? [])];
      if (cell.text.trim() === "") return { heads: false, headers: above };
      const id = `${prefix}-h${r}-${c}`;
      for (let j = c; j < c + cell.columns; j++) columns[j] = [...(columns[j] ?? []), id];
      return { heads: true, id, scope: cell.columns > 1 ? "colgroup" : "col", headers: above };
    }),
  );
  return { marks, columns };
}

/** The nearest unbroken run of row headers to the left of a place, reading order. */
function rowHeaders(rows: readonly Row[], covered: [number, number][][], r: number, c: number, prefix: string) {
  const found: string[] = [];
  let inRun = false;
  for (let j = c - 1; j >= 0; j--) {
    const origin = covered[r]?.[j];
    if (!origin) continue;
    const [row, column] = origin;
    const heads = headsRow(rows[row]?.cells[column]);
    if (heads) found.unshift(`${prefix}-r${row}-${column}`);
    else if (inRun) break;
    inRun = heads;
    j = column;
  }
  return found;
}

/**
 * Which cells of a printed table are headers, and which headers belong to each cell, so that a screen reader says
 * "3 项目支出, 2010302 一般行政管理事务, 225.20" in a grid with merged levels, in a table of two halves and in a form.
 *
 * @param prefix makes the ids unique on a page that shows several tables; no spaces
 */
export function associate(table: Pick<Table, "header" | "rows">, prefix: string): Associations {
  const { marks, columns } = headerAssociations(table.header, prefix);
  const covered = coverage(table.rows.map((row) => row.cells));
  const named: string[][] = columns.map((ids) => [...ids]);
  const body = table.rows.map((row, r) => {
    const naming = table.header.length === 0 && namesColumns(row);
    return row.cells.map((cell, c): Association | null => {
      if (!cell) return null;
      const heads = headsRow(cell);
      const id = `${prefix}-r${r}-${c}`;
      if (naming && cell.rows === 1) {
        for (let j = c; j < c + cell.columns; j++) named[j] = [id];
        return { heads, id, scope: "col", headers: rowHeaders(table.rows, covered, r, c, prefix).slice(0, 1) };
      }
      const headers = [...(named[c] ?? []), ...(heads ? [] : rowHeaders(table.rows, covered, r, c, prefix))];
      return heads ? { heads, id, scope: "row", headers } : { heads, headers };
    });
  });
  return { header: marks, body };
}
