import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Position } from "@/lib/domain/entry/columns";
import { rangeOf } from "@/lib/domain/entry/grid-model";
import type { EntryGridHandle, EntryGridProps } from "./entry-grid";
import { layoutOf, ROW_HEIGHT } from "./grid-layout";
import { gridMenu } from "./grid-menu-items";
import type { CellName, EntryGridRow, NewRow } from "./grid-types";
import { inputEventsOf } from "./input-events";
import { screenOf } from "./screen-rows";
import { selectionNumbers } from "./selection-numbers";
import { useCellEditing } from "./use-cell-editing";
import { useFillHandle } from "./use-fill-handle";
import { useGridCommands } from "./use-grid-commands";
import { useGridEdits } from "./use-grid-edits";
import { useGridMenu } from "./use-grid-menu";
import { useGridPaste } from "./use-grid-paste";
import { isCell, useGridPointer } from "./use-grid-pointer";
import { useGridSearch } from "./use-grid-search";
import { useGridSelection } from "./use-grid-selection";
import { useGridView } from "./use-grid-view";
import { useLeftCell, useShownRemarks } from "./use-left-cell";
import { useOpenEdit } from "./use-open-edit";
import { useRoom } from "./use-room";
import { newUuid } from "./uuid";

/** The empty row at the end; it keeps its key when it becomes a row, and another takes its place. */
function useBlankRow(rows: readonly EntryGridRow[], newRow: NewRow | undefined) {
  const [key, setKey] = useState(newUuid);
  const above = rows.findLast(({ kind }) => kind === "entry") ?? null;
  const blank = useMemo((): EntryGridRow | null => {
    return newRow ? { kind: "entry", state: "saved", key, ...newRow(above) } : null;
  }, [newRow, above, key]);
  return { blank, renew: () => setKey(newUuid()) };
}

/** Takes the focus at first where it is wanted, and when the screen asks for it. */
function useGridFocus(
  { ref, autoFocus = false }: EntryGridProps,
  input: RefObject<HTMLInputElement | null>,
  goTo: (cell: CellName) => void,
  enter: EntryGridHandle["enter"],
): () => void {
  const focus = useCallback(() => input.current?.focus({ preventScroll: true }), [input]);
  useEffect(() => {
    if (autoFocus) focus();
  }, [autoFocus, focus]);
  useImperativeHandle(
    ref,
    () => ({
      goTo: (cell) => {
        focus();
        goTo(cell);
      },
      focus,
      enter,
    }),
    [goTo, focus, enter],
  );
  return focus;
}

/** Tells the screen which cell is the active one. @param key null for the empty row at the end */
function useActiveCell(
  key: string | null | undefined,
  column: string | undefined,
  onActive: EntryGridProps["onActive"],
): void {
  useEffect(() => {
    if (key !== undefined && column !== undefined) onActive?.(key === null ? null : { key, column });
  }, [key, column, onActive]);
}

/** Everything behind the grid: rows, selection, edit, keys, mouse, clipboard. */
export function useEntryGrid(props: EntryGridProps) {
  const { columns, rows, unit, edition, onChange, onActive } = props;
  const { readOnly = false } = props;
  const newRow = readOnly ? undefined : props.newRow;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);

  const room = useRoom(scroller);
  const layout = useMemo(() => layoutOf(columns, room), [columns, room]);
  const { blank, renew } = useBlankRow(rows, newRow);
  const screen = useMemo(() => screenOf(rows, blank), [rows, blank]);
  const selecting = useGridSelection(columns, screen, props.onMissing);
  const { selection, reveal, goTo } = selecting;
  const { active } = selection;
  const { top, bottom, left, right } = rangeOf(selection);
  const range = useMemo(() => ({ top, bottom, left, right }), [top, bottom, left, right]);
  const view = useGridView({ scroller, layout, rows: screen.rows.length, active, reveal });

  const making = useGridEdits({ columns, screen, edition, unit, readOnly, newRow, onChange, onBlankUsed: renew });
  const { left: leftCell, edits } = useLeftCell(making);
  const editing = useCellEditing({ input, columns, rows: screen.rows, unit, readOnly, active, edits });
  useOpenEdit(() => editing.commit(null));
  const paste = useGridPaste({ columns, screen, edition, unit, readOnly, newRow, edits, range });
  const column = columns[active.column];
  const row = screen.rows[active.row];

  const enter: EntryGridHandle["enter"] = (key, cells) => {
    const found = screen.rows.find((one) => one.key === key);
    if (found?.kind === "entry" && !readOnly) edits.enterCells(found, cells);
  };
  const focus = useGridFocus(props, input, goTo, enter);
  useActiveCell(row === screen.blank ? null : row?.key, column?.id, onActive);

  const page = () => Math.floor(((scroller.current?.clientHeight ?? 0) - layout.headerHeight) / ROW_HEIGHT);
  const [finding, setFinding] = useState(false);
  const [arranging, setArranging] = useState<string | null>(null);
  const arrangeBy = (id: string | undefined) => props.arranged && id !== undefined && setArranging(id);
  const commands = {
    ...{ columns, screen, selecting, editing, edits, active, range, page },
    find: () => setFinding(true),
    arrange: () => arrangeBy(column?.id),
  };
  const onKeyDown = useGridCommands(commands);
  const { menuAt, onContextMenu, closeMenu } = useGridMenu({ input, range, select: selecting.select });
  const search = useGridSearch({ columns, screen, edits, edition, unit });
  const filling = useFillHandle({ range, edits, selecting });
  const onMouseDown = useGridPointer({
    scroller,
    covered: { left: layout.frozenWidth, top: layout.headerHeight },
    onPress: () => {
      // Taking the focus away ends what an input method composes, and with it the edit.
      if (editing.edit.mode === "editing") input.current?.blur();
      focus();
    },
    onSelect: selecting.select,
    onDrag: selecting.drag,
    onFill: filling.onFill,
  });
  const numbers = useMemo(() => selectionNumbers(columns, screen, range, unit), [columns, screen, range, unit]);
  const remarks = useShownRemarks({ columns, screen, edits, readOnly, active, left: leftCell, focus });
  const frozen = active.column < layout.frozen;
  return {
    scroller,
    input,
    layout,
    screen,
    selection,
    range,
    active,
    ...view,
    editing,
    paste,
    numbers,
    remarks,
    focus,
    finding: finding
      ? {
          ...search,
          goTo: (at: Position) => selecting.select({ kind: "cell", at }, false),
          onClose: () => {
            setFinding(false);
            focus();
          },
        }
      : null,
    fillingTo: filling.fillingTo,
    arranging: columns.find(({ id }) => id === arranging) ?? null,
    arrangeBy,
    onArranged: () => {
      setArranging(null);
      focus();
    },
    menu: menuAt && {
      at: menuAt,
      groups: gridMenu(commands, { readOnly, adds: newRow !== undefined }, props.menu ?? []),
      onClose: () => {
        closeMenu();
        focus();
      },
    },
    inputEvents: { ...inputEventsOf(editing, paste, active), onKeyDown },
    mouseEvents: {
      onMouseDown,
      onContextMenu,
      onDoubleClick: (event: MouseEvent) => isCell(event.target) && editing.open(),
    },
    place: {
      frozen,
      left: layout.lefts[active.column] ?? 0,
      top: layout.headerHeight + active.row * ROW_HEIGHT,
      width: layout.widths[active.column] ?? 0,
    },
  };
}
