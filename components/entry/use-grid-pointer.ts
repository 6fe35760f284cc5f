import type { MouseEvent as ReactMouseEvent, RefObject } from "react";
import type { Position } from "@/lib/domain/entry";

/** What the mouse points at: a cell, a whole row or column, or everything. */
export type Target =
  | { kind: "cell"; at: Position }
  | { kind: "row"; row: number }
  | { kind: "column"; column: number }
  | { kind: "all" };

const numberOf = (element: Element | null, name: string) => Number(element?.getAttribute(name));

function targetOf(element: Element | null): Target | null {
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
}

/** Selecting by mouse: click, Shift and click, drag (also beyond the edge), row numbers, headings. */
export function useGridPointer({ scroller, covered, onPress, onSelect, onDrag }: Parts) {
  return (event: ReactMouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? targetOf(event.target) : null;
    if (event.button !== 0 || !target) return;
    // The focus stays in the input.
    event.preventDefault();
    onPress();
    onSelect(target, event.shiftKey);
    if (target.kind !== "cell") return;
    const move = (moved: MouseEvent) => {
      const at = scroller.current && cellNear(scroller.current, moved, covered);
      if (at) onDrag(at);
    };
    const end = () => {
      window.removeEventListener("mousemove", move);
      window.removeEventListener("mouseup", end);
    };
    window.addEventListener("mousemove", move);
    window.addEventListener("mouseup", end);
  };
}
