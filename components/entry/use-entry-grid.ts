import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { rangeOf } from "@/lib/domain/entry/grid-model";
import type { CellInputProps } from "./cell-input";
import type { EntryGridProps } from "./entry-grid";
import { type GridCommand, keyCommand } from "./grid-keys";
import { layoutOf, NUMBER_WIDTH, ROW_HEIGHT } from "./grid-layout";
import type { EntryGridRow } from "./grid-types";
import { screenOf } from "./screen-rows";
import { selectionNumbers } from "./selection-numbers";
import { useCellEditing } from "./use-cell-editing";
import { useGridEdits } from "./use-grid-edits";
import { useGridPaste } from "./use-grid-paste";
import { useGridPointer } from "./use-grid-pointer";
import { useGridSelection } from "./use-grid-selection";
import { useGridView } from "./use-grid-view";
import { newUuid } from "./uuid";

const NO_CELLS: EntryGridRow["cells"] = {};

/** The empty row at the end; it keeps its key when it becomes a row, and another takes its place. */
function useBlankRow(newCells: EntryGridRow["cells"] | undefined) {
  const [key, setKey] = useState(newUuid);
  const blank = useMemo(
    (): EntryGridRow | null => (newCells ? { kind: "entry", state: "saved", key, cells: newCells } : null),
    [newCells, key],
  );
  return { blank, renew: () => setKey(newUuid()) };
}

/** Everything behind the grid: rows, selection, edit, keys, mouse, clipboard. */
export function useEntryGrid(props: EntryGridProps) {
  const { ref, columns, rows, unit, edition, onChange, onActive, autoFocus = false } = props;
  const { newCells = NO_CELLS, readOnly = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const released = useRef(false);

  const layout = useMemo(() => layoutOf(columns), [columns]);
  const { blank, renew } = useBlankRow(readOnly ? undefined : props.newCells);
  const screen = useMemo(() => screenOf(rows, blank), [rows, blank]);
  const selecting = useGridSelection(columns, screen);
  const { selection, reveal, goTo } = selecting;
  const { active } = selection;
  const { top, bottom, left, right } = rangeOf(selection);
  const range = useMemo(() => ({ top, bottom, left, right }), [top, bottom, left, right]);
  const items = useGridView({ scroller, layout, columns, rows: screen.rows.length, active, reveal });

  const edits = useGridEdits({ columns, screen, edition, unit, readOnly, newCells, onChange, onBlankUsed: renew });
  const editing = useCellEditing({ input, columns, rows: screen.rows, unit, readOnly, active, edits });
  const paste = useGridPaste({ columns, screen, edition, unit, readOnly, newCells, edits, range });
  const column = columns[active.column];
  const row = screen.rows[active.row];

  const focus = () => input.current?.focus({ preventScroll: true });
  useEffect(() => {
    if (autoFocus) input.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  useImperativeHandle(
    ref,
    () => ({
      goTo: (cell) => {
        input.current?.focus({ preventScroll: true });
        goTo(cell);
      },
      focus: () => input.current?.focus({ preventScroll: true }),
    }),
    [goTo],
  );
  const key = row === screen.blank ? null : row?.key;
  const columnId = column?.id;
  useEffect(() => {
    if (key !== undefined && columnId !== undefined) onActive?.(key === null ? null : { key, column: columnId });
  }, [key, columnId, onActive]);

  const page = () => Math.floor(((scroller.current?.clientHeight ?? 0) - layout.headerHeight) / ROW_HEIGHT);
  const endEdit = (then: () => void) => {
    if (editing.commit(null)) then();
  };

  const run = (command: GridCommand) => {
    switch (command.do) {
      case "move":
        return selecting.move(command.move, command.extend, page());
      case "commit": {
        const grows = row === screen.blank ? 1 : 0;
        if (editing.commit(command.move)) selecting.move(command.move, false, page(), grows);
        return;
      }
      case "option":
        return editing.choose(Math.max(0, editing.chosen + command.by));
      case "cancel":
        return editing.send({ type: "cancel" });
      case "open":
        return editing.open();
      case "toggle":
        if (row && column && !column.readOnly) edits.enterValue(row, column, row.cells[column.id] !== true);
        return;
      case "clear":
        return edits.clear(range);
      case "fillDown":
        return edits.fillDown(range);
      case "undo":
        return goTo(edits.undo());
      case "redo":
        return goTo(edits.redo());
      case "selectAll":
        return selecting.selectAll();
      case "insertBelow":
        return endEdit(() => {
          const added = edits.insertBelow(active.row);
          if (added !== null) goTo({ key: added, column: columns[0]?.id ?? "" });
        });
      case "removeRows":
        return edits.removeRows(range);
      case "release":
        released.current = true;
    }
  };

  /** Tab leaves after Esc, and from the last or first cell: the grid is no trap. */
  const leaves = (command: GridCommand) => {
    if (command.do !== "move" || (command.move !== "tab" && command.move !== "shiftTab")) return false;
    if (released.current) return true;
    const single = top === bottom && left === right;
    const last = active.row === screen.rows.length - 1 && active.column === columns.length - 1;
    const first = active.row === 0 && active.column === 0;
    return single && (command.move === "tab" ? last : first);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const listed = editing.options.length > 0;
    const command = keyCommand(event, { edit: editing.edit, listed, boolean: column?.kind === "boolean" });
    const leaving = command !== null && leaves(command);
    if (event.key !== "Shift") released.current = false;
    if (!command || leaving) return;
    event.preventDefault();
    run(command);
  };
  const whenIdle = (work: (event: ClipboardEvent<HTMLInputElement>) => void) => {
    return (event: ClipboardEvent<HTMLInputElement>) => {
      if (editing.edit.mode === "idle") work(event);
    };
  };
  const inputEvents: Pick<
    CellInputProps,
    "onKeyDown" | "onInput" | "onCompositionStart" | "onCompositionEnd" | "onCopy" | "onCut" | "onPaste" | "onBlur"
  > = {
    onKeyDown,
    onInput: (event) => editing.send({ type: "input", at: active, text: event.currentTarget.value }),
    onCompositionStart: () => editing.send({ type: "compositionStart", at: active }),
    onCompositionEnd: (event) => editing.send({ type: "compositionEnd", text: event.currentTarget.value }),
    onCopy: whenIdle(paste.copy),
    onCut: whenIdle(paste.cut),
    onPaste: whenIdle(paste.paste),
    // Another window may have come to the front: the edit goes on when the person is back.
    onBlur: () => document.hasFocus() && editing.commit(null),
  };

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
  });
  const numbers = useMemo(() => selectionNumbers(columns, screen, range, unit), [columns, screen, range, unit]);
  const frozen = active.column === 0;
  return {
    scroller,
    input,
    layout,
    screen,
    selection,
    range,
    active,
    items,
    editing,
    paste,
    numbers,
    focus,
    inputEvents,
    mouseEvents: { onMouseDown, onDoubleClick: () => editing.open() },
    place: {
      frozen,
      left: frozen ? NUMBER_WIDTH : (layout.lefts[active.column] ?? 0),
      top: layout.headerHeight + active.row * ROW_HEIGHT,
      width: column?.width ?? 0,
    },
  };
}
