import type { Disclosure } from "../../domain/disclosure/types";
import type { Basis } from "../../domain/editions/basis";
import type { CellAddress, FigureCell, Sum, Table } from "../../domain/tables/types";
import { type AnchoredTable, type CellPlace, cellId } from "./anchors";
import { LineWriter } from "./lines";

/** The parts of the figures of one table: by row or column where they are the same for all, else by cell. */
interface TableParts {
  /** row → the rows below it that add up to it, in every column */
  rows?: Record<number, number[]> | undefined;
  /** column → the columns beside it that add up to it, in every row */
  columns?: Record<number, number[]> | undefined;
  cells?: Record<string, { along: Sum["along"]; parts: string[] }[]> | undefined;
}

/** What the page's script opens figures with. */
export interface PageParts {
  tables: Record<string, TableParts>;
  /** entered amounts, as words and yuan; only where the department publishes them */
  lines?: [words: string, yuan: string][];
  /** cell → the entered amounts it is the sum of, as indices into `lines` */
  behind?: Record<string, number[]>;
}

interface PlacedFigure {
  cell: FigureCell;
  row: number;
  column: number;
}

function figuresIn(table: Table): PlacedFigure[] {
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell?.kind === "figure" ? [{ cell, row, column }] : [])),
  );
}

/**
 * What all figures of a line (row or column) have in common: the parts along `along` that lie across it, as line
 * numbers; null where they differ or reach elsewhere.
 */
function common(
  figures: readonly PlacedFigure[],
  along: Sum["along"],
  prefix: string,
  places: ReadonlyMap<string, CellPlace>,
) {
  let shared: string | null = null;
  for (const { cell, row, column } of figures) {
    const parts = cell.sums.find((sum) => sum.along === along)?.parts ?? [];
    const lines = parts.map((address) => {
      const place = places.get(address);
      const inTable = place?.prefix === prefix && (along === "rows" ? place.column === column : place.row === row);
      return inTable ? (along === "rows" ? place.row : place.column) : -1;
    });
    const key = lines.join(" ");
    if (lines.length === 0 || lines.includes(-1) || (shared !== null && shared !== key)) return null;
    shared = key;
  }
  return shared === null ? null : shared.split(" ").map(Number);
}

function grouped(figures: readonly PlacedFigure[], by: "row" | "column"): Map<number, PlacedFigure[]> {
  const groups = new Map<number, PlacedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure[by]);
    if (group) group.push(figure);
    else groups.set(figure[by], [figure]);
  }
  return groups;
}

function commonLines(
  figures: readonly PlacedFigure[],
  along: Sum["along"],
  prefix: string,
  places: ReadonlyMap<string, CellPlace>,
) {
  const lines: Record<number, number[]> = {};
  for (const [line, group] of grouped(figures, along === "rows" ? "row" : "column")) {
    const parts = common(group, along, prefix, places);
    if (parts) lines[line] = parts;
  }
  return lines;
}

function tableParts({ table, prefix }: AnchoredTable, places: ReadonlyMap<CellAddress, CellPlace>): TableParts {
  const figures = figuresIn(table);
  const rows = commonLines(figures, "rows", prefix, places);
  const columns = commonLines(figures, "columns", prefix, places);
  const cells: NonNullable<TableParts["cells"]> = {};
  for (const { cell, row, column } of figures) {
    const own = cell.sums.filter(({ along }) => !(along === "rows" ? rows[row] : columns[column]));
    if (own.length === 0) continue;
    cells[cellId({ prefix, row, column })] = own.map(({ along, parts }) => ({
      along,
      parts: parts.flatMap((address) => {
        const place = places.get(address);
        return place ? [cellId(place)] : [];
      }),
    }));
  }
  const some = <T extends object>(value: T) => (Object.keys(value).length > 0 ? value : undefined);
  return { rows: some(rows), columns: some(columns), cells: some(cells) };
}

function linesBehind(
  disclosure: Disclosure,
  tables: readonly AnchoredTable[],
  basis: Basis,
): Pick<PageParts, "lines" | "behind"> {
  const writer = new LineWriter(disclosure, basis);
  const behind: Record<string, number[]> = {};
  for (const { table, prefix } of tables) {
    for (const { cell, row, column } of figuresIn(table)) {
      // What has rows below it opens into them; they open into their lines.
      if (cell.fen === 0 || cell.sums.some(({ along }) => along === "rows")) continue;
      behind[cellId({ prefix, row, column })] = writer.behind(cell.trace);
    }
  }
  return { lines: writer.lines, behind };
}

/** What every figure of the page is made of, and the entered amounts behind it where the department publishes them. */
export function pageParts(
  disclosure: Disclosure,
  tables: readonly AnchoredTable[],
  places: ReadonlyMap<CellAddress, CellPlace>,
  showLines: boolean,
  basis: Basis,
): PageParts {
  const parts = Object.fromEntries(tables.map((anchored) => [anchored.prefix, tableParts(anchored, places)]));
  return { tables: parts, ...(showLines && linesBehind(disclosure, tables, basis)) };
}
