import { type CellValue, type Position, readCellText } from "@/lib/domain/entry";
import { findCells, replaceIn } from "@/lib/domain/entry/grid/find";
import type { AmountUnit } from "../../lib/domain/money";
import { useBasis } from "../basis/basis-provider";
import { shownText } from "./grid-row";
import type { EntryGridRow, GridColumn } from "./grid-types";
import type { Screen } from "./screen-rows";
import { editText } from "./use-cell-editing";
import type { GridEdits } from "./use-grid-edits";

interface Parts {
  columns: readonly GridColumn[];
  screen: Screen;
  edits: GridEdits;
  edition: string;
  unit: AmountUnit;
}

/** Finding and replacing in the rows of a grid, sums among them for the finding alone. */
export function useGridSearch({ columns, screen, edits, edition, unit }: Parts) {
  const basis = useBasis();
  const rows = screen.blank ? screen.rows.slice(0, -1) : screen.rows;
  const read = (column: GridColumn, text: string): CellValue | undefined => {
    const one = readCellText(column, text, { edition, basis, unit, typed: true });
    return one.ok && !one.also ? one.value : undefined;
  };
  return {
    find: (query: string) => findCells({ columns, rows, textOf: (row, column) => shownText(row, column, unit) }, query),
    replace: (cells: readonly Position[], query: string, by: string) => {
      const entries = cells.filter(({ row }) => rows[row]?.kind === "entry");
      const held = (row: EntryGridRow, column: GridColumn) => editText(row, column, unit);
      const { set, refused } = replaceIn({ columns, rows }, entries, { query, by }, { held, read });
      edits.make(set);
      return { changed: set.length, refused };
    },
  };
}
