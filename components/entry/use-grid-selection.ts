import { useLayoutEffect, useMemo, useState } from "react";
import type { Position } from "@/lib/domain/entry";
import {
  clamp,
  extendTo,
  type GridSize,
  type Move,
  move,
  type Range,
  type Selection,
  selectAll,
  selectCell,
} from "@/lib/domain/entry/grid-model";
import type { CellName, GridColumn } from "./grid-types";
import type { Screen } from "./screen-rows";
import type { Target } from "./use-grid-pointer";

interface State {
  selection: Selection;
  reveal: { at: Position } | null;
}

const START: State = { selection: selectCell({ row: 0, column: 0 }), reveal: null };

function moved(selection: Selection, by: Move, size: GridSize, extend = false): State {
  const next = move(selection, by, size, extend);
  return { selection: next, reveal: { at: extend ? next.focus : next.active } };
}

/** A selection that lies between two cells, with the active one at the first. */
const between = (anchor: Position, focus: Position): Selection => ({ anchor, focus, active: anchor, tabbedFrom: null });

function selected(selection: Selection, target: Target, extend: boolean, { rows, columns }: GridSize): Selection {
  switch (target.kind) {
    case "cell":
      return extend ? extendTo(selection, target.at) : selectCell(target.at);
    case "row": {
      const top = extend ? selection.anchor.row : target.row;
      return between({ row: top, column: 0 }, { row: target.row, column: columns - 1 });
    }
    case "column": {
      const left = extend ? selection.anchor.column : target.column;
      return between({ row: 0, column: left }, { row: rows - 1, column: target.column });
    }
    case "all":
      return selectAll(selection, { rows, columns, page: 1 });
  }
}

export type GridSelecting = ReturnType<typeof useGridSelection>;

/** What is selected, and which cell is to be brought into view. */
export function useGridSelection(
  columns: readonly GridColumn[],
  screen: Screen,
  onMissing: ((key: string) => void) | undefined,
) {
  const [state, setState] = useState(START);
  const [wanted, setWanted] = useState<CellName | null>(null);
  const [next, setNext] = useState<{ by: Move; page: number } | null>(null);
  const size = useMemo((): GridSize => {
    // Where nothing can be entered at all every cell is there to be looked at.
    const entered = columns.some(({ readOnly }) => !readOnly);
    const skips = ({ row, column }: Position) =>
      (entered && columns[column]?.readOnly) || (screen.rows[row]?.soft?.has(columns[column]?.id ?? "") ?? false);
    const filled = ({ row, column }: Position) => {
      const value = screen.rows[row]?.cells[columns[column]?.id ?? ""] ?? null;
      return value !== null && value !== "" && value !== false && screen.rows[row] !== screen.blank;
    };
    return { rows: screen.rows.length, columns: columns.length, page: 1, skips, filled };
  }, [screen, columns]);
  const selection = clamp(state.selection, size);

  useLayoutEffect(() => {
    if (!next) return;
    setState((before) => moved(before.selection, next.by, { ...size, page: next.page }));
    setNext(null);
  }, [next, size]);

  useLayoutEffect(() => {
    if (!wanted) return;
    const row = screen.rows.findIndex(({ key }) => key === wanted.key);
    if (row < 0) return onMissing?.(wanted.key);
    const at = {
      row,
      column: Math.max(
        0,
        columns.findIndex(({ id }) => id === wanted.column),
      ),
    };
    setState({ selection: selectCell(at), reveal: { at } });
    setWanted(null);
  }, [wanted, screen, columns, onMissing]);

  return {
    selection,
    reveal: state.reveal,
    move: (by: Move, extend: boolean, page: number) => setState(moved(selection, by, { ...size, page }, extend)),
    /** moves once the rows are as an entry leaves them: what the program filled for it is passed over */
    moveOn: (by: Move, page: number) => setNext({ by, page }),
    select: (target: Target, extend: boolean) => {
      const next = selected(selection, target, extend, size);
      // Whole columns and everything are selected without going to their end.
      setState({ selection: next, reveal: target.kind === "cell" ? { at: target.at } : null });
    },
    drag: (at: Position) =>
      setState((before) => ({ selection: extendTo(clamp(before.selection, size), at), reveal: { at } })),
    selectRange: ({ top, bottom, left, right }: Range) =>
      setState({
        selection: between({ row: top, column: left }, { row: bottom, column: right }),
        reveal: { at: { row: bottom, column: right } },
      }),
    selectAll: () => setState({ selection: selectAll(selection, size), reveal: null }),
    goTo: setWanted,
  };
}
