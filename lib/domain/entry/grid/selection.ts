import type { Position } from "../columns";

/** A rectangle of cells, both ends included. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What is selected. The range lies between `anchor` and `focus`; `active` is the cell that typing goes to. */
export interface Selection {
  anchor: Position;
  /** the end that Shift and an arrow move */
  focus: Position;
  active: Position;
  /** the column where a run of Tab began: Enter goes back under it, as in Excel; null outside of a run */
  tabbedFrom: number | null;
}

/** The size of a grid; `page` is how many rows fit on the screen. */
export interface GridSize {
  rows: number;
  columns: number;
  page: number;
  /** cells that the program filled: Tab passes them over, and Enter at the end of a run of Tab */
  skips?(at: Position): boolean;
  /** whether something stands in a cell: where Ctrl and an arrow stop */
  filled?(at: Position): boolean;
}

/** Every way to move from the keyboard. */
export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "home"
  | "end"
  | "gridHome"
  | "gridEnd"
  | "pageUp"
  | "pageDown"
  | "jumpUp"
  | "jumpDown"
  | "jumpLeft"
  | "jumpRight"
  | "tab"
  | "shiftTab"
  | "enter"
  | "shiftEnter";

/** Selects one cell. */
export function selectCell(at: Position): Selection {
  return { anchor: at, focus: at, active: at, tabbedFrom: null };
}

/** The rectangle of a selection. */
export function rangeOf({ anchor, focus }: Selection): Range {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** Selects from the anchor to a cell, as Shift and a click do. */
export function extendTo(selection: Selection, focus: Position): Selection {
  return { ...selection, focus, active: selection.anchor, tabbedFrom: null };
}

/** Selects every cell; the active one stays. An empty grid keeps its selection. */
export function selectAll(selection: Selection, { rows, columns }: GridSize): Selection {
  if (rows === 0 || columns === 0) return selection;
  const focus = { row: rows - 1, column: columns - 1 };
  return { anchor: { row: 0, column: 0 }, focus, active: selection.active, tabbedFrom: null };
}

/** Whether a cell lies in a range. */
export function contains({ top, bottom, left, right }: Range, { row, column }: Position): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

const within = (value: number, size: number) => Math.max(0, Math.min(value, size - 1));

/** A selection brought back into a grid that became smaller. */
export function clamp(selection: Selection, { rows, columns }: GridSize): Selection {
  const inside = ({ row, column }: Position) => ({ row: within(row, rows), column: within(column, columns) });
  return {
    ...selection,
    anchor: inside(selection.anchor),
    focus: inside(selection.focus),
    active: inside(selection.active),
  };
}

/** To the end of what stands together in a direction, or else to the next that stands there, or to the edge; as in Excel. */
function jumped(from: Position, down: number, right: number, size: GridSize): Position {
  const next = ({ row, column }: Position) => ({ row: row + down, column: column + right });
  const inside = ({ row, column }: Position) => row >= 0 && column >= 0 && row < size.rows && column < size.columns;
  const filled = (at: Position) => size.filled?.(at) ?? false;
  let at = next(from);
  if (!inside(at)) return from;
  if (filled(from) && filled(at)) {
    while (inside(next(at)) && filled(next(at))) at = next(at);
    return at;
  }
  while (inside(next(at)) && !filled(at)) at = next(at);
  return at;
}

function stepped({ row, column }: Position, move: Move, size: GridSize): Position {
  const { rows, columns, page } = size;
  switch (move) {
    case "up":
    case "shiftEnter":
      return { row: row - 1, column };
    case "down":
    case "enter":
      return { row: row + 1, column };
    case "left":
      return { row, column: column - 1 };
    case "right":
      return { row, column: column + 1 };
    case "home":
      return { row, column: 0 };
    case "end":
      return { row, column: columns - 1 };
    case "gridHome":
      return { row: 0, column: 0 };
    case "gridEnd":
      return { row: rows - 1, column: columns - 1 };
    case "pageUp":
      return { row: row - page, column };
    case "pageDown":
      return { row: row + page, column };
    case "jumpUp":
      return jumped({ row, column }, -1, 0, size);
    case "jumpDown":
      return jumped({ row, column }, 1, 0, size);
    case "jumpLeft":
      return jumped({ row, column }, 0, -1, size);
    case "jumpRight":
      return jumped({ row, column }, 0, 1, size);
    case "tab":
      return column + 1 < columns || row + 1 >= rows ? { row, column: column + 1 } : { row: row + 1, column: 0 };
    case "shiftTab":
      return column > 0 || row === 0 ? { row, column: column - 1 } : { row: row - 1, column: columns - 1 };
  }
}

/** The cell that Tab goes to: the next that is not passed over; at the ends of the grid it stays. */
function tabbed(from: Position, move: "tab" | "shiftTab", size: GridSize): Position {
  const last = (size.rows - 1) * size.columns + size.columns - 1;
  const placeOf = ({ row, column }: Position) => row * size.columns + column;
  let at = stepped(from, move, size);
  while (size.skips?.(at) && placeOf(at) > 0 && placeOf(at) < last) at = stepped(at, move, size);
  return at;
}

/** Where Enter goes on after a run of Tab: below its beginning, past what the program filled there. */
function begun({ row, column }: Position, { columns, skips }: GridSize): Position {
  let at = column;
  while (at < columns - 1 && skips?.({ row, column: at })) at += 1;
  return { row, column: at };
}

/** Within a range of several cells Tab goes through it row by row, Enter column by column, and round again. */
function cycled({ row, column }: Position, move: Move, { top, bottom, left, right }: Range): Position {
  const [width, height] = [right - left + 1, bottom - top + 1];
  const size = width * height;
  const by = move === "tab" || move === "enter" ? 1 : -1;
  if (move === "tab" || move === "shiftTab") {
    const next = ((row - top) * width + (column - left) + by + size) % size;
    return { row: top + Math.floor(next / width), column: left + (next % width) };
  }
  const next = ((column - left) * height + (row - top) + by + size) % size;
  return { row: top + (next % height), column: left + Math.floor(next / height) };
}

const CYCLING: readonly Move[] = ["tab", "shiftTab", "enter", "shiftEnter"];

/**
 * The selection after a move; it never leaves the grid.
 *
 * @param extend whether Shift holds the anchor (not for Tab and Enter, whose Shift turns them round)
 */
export function move(selection: Selection, by: Move, size: GridSize, extend = false): Selection {
  const inside = clamp(selection, size);
  const range = rangeOf(inside);
  const several = range.top !== range.bottom || range.left !== range.right;
  if (CYCLING.includes(by)) {
    if (several) return { ...inside, active: cycled(inside.active, by, range) };
    const { active, tabbedFrom } = inside;
    if (by === "tab" || by === "shiftTab") {
      const from = by === "tab" ? (tabbedFrom ?? active.column) : null;
      return { ...clamp(selectCell(tabbed(active, by, size)), size), tabbedFrom: from };
    }
    const run = by === "enter" && tabbedFrom !== null;
    const next = clamp(selectCell(stepped(run ? { ...active, column: tabbedFrom } : active, by, size)), size);
    return run ? selectCell(begun(next.active, size)) : next;
  }
  if (!extend) return clamp(selectCell(stepped(inside.active, by, size)), size);
  return clamp(extendTo(inside, stepped(inside.focus, by, size)), size);
}
