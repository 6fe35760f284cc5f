import { type KeyboardEvent, useRef } from "react";
import type { Position } from "@/lib/domain/entry";
import type { Range } from "@/lib/domain/entry/grid-model";
import { type GridCommand, keyCommand } from "./grid-keys";
import type { GridColumn } from "./grid-types";
import type { Screen } from "./screen-rows";
import type { CellEditing } from "./use-cell-editing";
import type { GridEdits } from "./use-grid-edits";
import type { GridSelecting } from "./use-grid-selection";

/** What a key or the menu has the grid do. */
export type GridWork = Exclude<GridCommand, { do: "release" }>;

export interface CommandParts {
  columns: readonly GridColumn[];
  screen: Screen;
  selecting: GridSelecting;
  editing: CellEditing;
  edits: GridEdits;
  active: Position;
  range: Range;
  /** how many rows fit on the screen */
  page(): number;
  /** asks what to look for */
  find(): void;
  /** asks how the rows are to be looked at by the active column */
  arrange(): void;
}

/** As in Excel, what was typed goes into the whole selection where there is one; else a row is added. */
function insertBelow({ screen, editing, edits, selecting, active, range }: CommandParts): void {
  if (editing.edit.mode === "editing" && range.top !== range.bottom) {
    editing.commit(null, undefined, screen.rows.slice(range.top, range.bottom + 1));
  } else if (editing.commit(null)) selecting.goTo(edits.insertBelow(active.row));
}

function toggle({ columns, screen, editing, edits, active }: CommandParts): void {
  const row = screen.rows[active.row];
  const column = columns[active.column];
  if (row && column && editing.canEnter) edits.enterValue(row, column, row.cells[column.id] !== true);
}

function commit(command: GridCommand & { do: "commit" }, { editing, selecting, page }: CommandParts): void {
  if (editing.commit(command.move)) selecting.moveOn(command.move, page());
}

/** Does what a key asks for. */
export function runCommand(command: GridWork, parts: CommandParts) {
  const { selecting, editing, edits, range, page } = parts;
  switch (command.do) {
    case "move":
      return selecting.move(command.move, command.extend, page());
    case "commit":
      return commit(command, parts);
    case "option":
      return editing.choose(Math.max(0, editing.chosen + command.by));
    case "cancel":
      return editing.send({ type: "cancel" });
    case "open":
      return editing.open();
    case "toggle":
      return toggle(parts);
    case "clear":
      return edits.clear(range);
    case "fillDown":
      return edits.fillDown(range);
    case "fillRight":
      return edits.fillRight(range);
    case "undo":
      return selecting.goTo(edits.undo());
    case "redo":
      return selecting.goTo(edits.redo());
    case "selectAll":
      return selecting.selectAll();
    case "find":
      return parts.find();
    case "arrange":
      return parts.arrange();
    case "insertBelow":
      return insertBelow(parts);
    case "removeRows":
      return edits.removeRows(range);
  }
}

/** Whether Tab has nowhere to go in the grid: from its last or, backwards, from its first cell. */
function isAtEnd(command: GridCommand, { columns, screen, active, range }: CommandParts): boolean {
  if (command.do !== "move" || range.top !== range.bottom || range.left !== range.right) return false;
  if (command.move === "shiftTab") return active.row === 0 && active.column === 0;
  const last = active.row >= screen.rows.length - 1 && active.column >= columns.length - 1;
  return command.move === "tab" && last;
}

/** The keys of the grid. After Esc, and where it has nowhere to go, Tab leaves: the grid is no trap. */
export function useGridCommands(parts: CommandParts) {
  const released = useRef(false);
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const { editing, columns, active } = parts;
    const command = keyCommand(event, {
      edit: editing.edit,
      listed: editing.options.length > 0,
      boolean: columns[active.column]?.kind === "boolean",
    });
    const leaves = event.key === "Tab" && editing.edit.mode === "idle" && released.current;
    if (event.key !== "Shift") released.current = command?.do === "release";
    if (!command || leaves || isAtEnd(command, parts)) return;
    event.preventDefault();
    if (command.do !== "release") runCommand(command, parts);
  };
}
