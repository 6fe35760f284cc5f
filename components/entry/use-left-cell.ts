import { useMemo, useState } from "react";
import type { CellValue, Position } from "@/lib/domain/entry";
import type { CellName, EntryGridRow, GridColumn } from "./grid-types";
import type { Screen } from "./screen-rows";
import type { CellRemarks } from "./status-line";
import type { GridEdits } from "./use-grid-edits";

/** Edits that remember in which cell something was entered last. */
export function useLeftCell(edits: GridEdits): { left: CellName | null; edits: GridEdits } {
  const [left, setLeft] = useState<CellName | null>(null);
  const remembering: GridEdits = {
    ...edits,
    enterText: (row, column, text) => {
      setLeft({ key: row.key, column: column.id });
      edits.enterText(row, column, text);
    },
    enterValue: (row, column, value) => {
      setLeft({ key: row.key, column: column.id });
      edits.enterValue(row, column, value);
    },
  };
  return { left, edits: remembering };
}

interface Parts {
  columns: readonly GridColumn[];
  screen: Screen;
  edits: GridEdits;
  readOnly: boolean;
  active: Position;
  left: CellName | null;
  /** gives the focus back to the grid */
  focus(): void;
}

/** What is said below the grid: at the active cell, and what is asked at the one that was left for it. */
export function useShownRemarks({ columns, screen, edits, readOnly, active, left, focus }: Parts): CellRemarks[] {
  const place = useMemo(() => {
    const row = left ? screen.rows.findIndex(({ key }) => key === left.key) : -1;
    const column = left ? columns.findIndex(({ id }) => id === left.column) : -1;
    return row < 0 || column < 0 || (row === active.row && column === active.column) ? null : { row, column };
  }, [left, screen, columns, active]);
  const taking = (row: EntryGridRow, column: GridColumn) => (value: CellValue) => {
    edits.enterValue(row, column, value);
    focus();
  };
  const at = ({ row: index, column: across }: Position, label: string | null): CellRemarks[] => {
    const [row, column] = [screen.rows[index], columns[across]];
    if (!row || !column) return [];
    const remarks = row.remarks?.[column.id] ?? [];
    const shown = label === null ? remarks : remarks.filter(({ offer }) => offer);
    return [
      { label: label && `${label} ${column.label}`, remarks: shown, take: readOnly ? null : taking(row, column) },
    ];
  };
  return [...at(active, null), ...(place ? at(place, `第 ${place.row + 1} 行`) : [])];
}
