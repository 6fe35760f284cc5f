import type { MouseEvent as ReactMouseEvent, RefObject } from "react";
import type { Position } from "@/lib/domain/entry";

/** What the mouse points at: a cell, a whole row or column, or everything. */
export type Target =
  | { kind: "cell"; at: Position }
  | { kind: "row"; row: number }
  | { kind: "column"; column: number }
  | { kind: "all" };

const numberOf = (element: Element | null, name: string) => Number(element?.getAttribute(name));

/** What an element of the grid stands for; null for what is none of it. */
export function targetOf(element: Element | null): Target | null {
  const cell = element?.closest("[data-column]") ?? null;
  const row = element?.closest("[data-row]") ?? null;
  const heading = element?.closest("[data-heading]") ?? null;
  if (heading) return { kind: "column", column: numberOf(heading, "data-heading") };
  if (element?.closest("[data-all]")) return { kind: "all" };
  if (!row) return null;
  if (!cell) return { kind: "row", row: numberOf(row, "data-row") };
  return { kind: "cell", at: { row: numberOf(row, "data-row"), column: numberOf(cell, "data-column") } };
}

/** Whether an event of the mouse is one of a cell, not of a heading. */
export function isCell(target: EventTarget): boolean {
  return target instanceof Element && targetOf(target)?.kind === "cell";
}

/** The cell under the mouse, or the nearest one when it has left the grid. */
function cellNear(scroller: Element, event: MouseEvent, covered: { left: number; top: number }): Position | null {
  const box = scroller.getBoundingClientRect();
  const x = Math.max(box.left + covered.left, Math.min(event.clientX, box.left + scroller.clientWidth - 1));
  const y = Math.max(box.top + covered.top, Math.min(event.clientY, box.top + scroller.clientHeight - 1));
  const target = targetOf(document.elementFromPoint(x, y));
  return target?.kind === "cell" ? target.at : null;
}

interface Parts {
  scroller: RefObject<HTMLElement | null>;
  /** what headings cover at the top; row numbers at the left */
  covered: { left: number; top: number };
  /** before anything is selected: ends the edit of a cell */
  onPress(): void;
  onSelect(target: Target, extend: boolean): void;
  onDrag(at: Position): void;
  /** the handle of the selection is drawn to a cell; and let go there */
  onFill(at: Position, done: boolean): void;
}

/** How near its corner a press takes the handle of the selection, in CSS pixels. */
const HANDLE = 9;

/** Whether the handle is pressed: it is drawn in the corner of the last cell of the selection, as a part of that cell. */
function isHandle(event: ReactMouseEvent): boolean {
  const corner = event.target instanceof Element ? event.target.closest("[data-corner]") : null;
  if (!corner) return false;
  const { right, bottom } = corner.getBoundingClientRect();
  return right - event.clientX <= HANDLE && bottom - event.clientY <= HANDLE;
}

/** Follows the mouse over cells until it is let go. */
function follow(parts: Pick<Parts, "scroller" | "covered">, on: (at: Position, done: boolean) => void): void {
  let last: Position | null = null;
  const move = (moved: MouseEvent) => {
    const at = parts.scroller.current && cellNear(parts.scroller.current, moved, parts.covered);
    if (!at) return;
    last = at;
    on(at, false);
  };
  const end = () => {
    window.removeEventListener("mousemove", move);
    window.removeEventListener("mouseup", end);
    if (last) on(last, true);
  };
  window.addEventListener("mousemove", move);
  window.addEventListener("mouseup", end);
}

/** The mouse: click, Shift and click, drag (also beyond the edge), row numbers, headings, the handle that fills on. */
export function useGridPointer(parts: Parts) {
  const { onPress, onSelect, onDrag, onFill } = parts;
  return (event: ReactMouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? targetOf(event.target) : null;
    if (event.button !== 0 || !target) return;
    // The focus stays in the input.
    event.preventDefault();
    const fills = isHandle(event);
    onPress();
    if (fills) return follow(parts, onFill);
    onSelect(target, event.shiftKey);
    if (target.kind === "cell") follow(parts, (at, done) => !done && onDrag(at));
  };
}
