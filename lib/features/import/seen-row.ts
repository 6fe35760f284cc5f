import { seenWord } from "@/lib/domain/entry/seen-text";
import type { MergedArea, WorkbookCell, WorkbookRow, WorkbookSheet } from "@/lib/workbook/types";

/** A cell as people see it. */
export interface SeenCell extends WorkbookCell {
  /** the merged area of several rows that it belongs to */
  area?: MergedArea;
  /** its content stands in a row above, with which it is merged */
  continued?: true;
}

/** A row as people see it: what is merged counts for every row of its area, in the area's first column. */
export interface SeenRow {
  number: number;
  hidden: boolean;
  /** by column, counted from 0 */
  cells: ReadonlyMap<number, SeenCell>;
}

const isIn = ({ left, right }: MergedArea, column: number) => left <= column && column <= right;

/** Looks through merged areas while the rows of a sheet are read from top to bottom. */
class Merges {
  private readonly waiting: MergedArea[];
  private open: { area: MergedArea; first: WorkbookCell | undefined }[] = [];

  constructor(areas: readonly MergedArea[]) {
    this.waiting = [...areas].sort((a, b) => b.top - a.top);
  }

  /** The areas that a row lies in, with the content that people see in them. */
  at(row: WorkbookRow) {
    this.open = this.open.filter(({ area }) => area.bottom >= row.number);
    for (let area = this.waiting.at(-1); area && area.top <= row.number; area = this.waiting.at(-1)) {
      this.waiting.pop();
      if (area.bottom < row.number) continue;
      const { top, left } = area;
      // A first row without any content is not among the rows.
      const first = top === row.number ? row.cells.find(({ column }) => column === left) : undefined;
      this.open.push({ area, first });
    }
    return this.open;
  }
}

function seenCells(row: WorkbookRow, open: ReturnType<Merges["at"]>): Map<number, SeenCell> {
  const cells = new Map<number, SeenCell>(row.cells.map((cell) => [cell.column, cell]));
  for (const { area, first } of open) {
    for (const { column } of row.cells) if (isIn(area, column)) cells.delete(column);
    if (!first) continue;
    const isFirst = area.top === row.number;
    const several = area.bottom > area.top;
    cells.set(area.left, { ...first, ...(several && { area }), ...(!isFirst && { continued: true as const }) });
  }
  return cells;
}

/** The rows of a sheet as people see them, from top to bottom. */
export function* seenRows({ rows, merges = [] }: WorkbookSheet): Generator<SeenRow, void, void> {
  const merged = new Merges(merges);
  for (const row of rows) {
    const open = merges.length > 0 ? merged.at(row) : [];
    yield { number: row.number, hidden: row.hidden === true, cells: seenCells(row, open) };
  }
}

/** A text as it is seen in a cell that holds a word; blank for an empty one. */
export const wordIn = (cell: WorkbookCell | undefined) => seenWord(cell?.text ?? "").trim();

/** Whether nothing is seen in a cell, and nothing failed in it: a formula may have a blank result. */
export function isBlank(cell: SeenCell | undefined): boolean {
  return !cell || (cell.kind !== "blank" && wordIn(cell) === "");
}

/** Whether a cell adds nothing to its row: blank, seen already in the row above, or zero by a formula dragged down. */
export function isNothing(cell: SeenCell | undefined): boolean {
  if (isBlank(cell) || cell?.continued) return true;
  return cell?.formula === true && (cell.kind === "number" || cell.kind === "boolean") && /^(0|FALSE)$/.test(cell.text);
}
