import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useDeferredValue, useLayoutEffect } from "react";
import type { Position } from "@/lib/domain/entry";
import { type GridLayout, ROW_HEIGHT, scrollTo } from "./grid-layout";
import type { GridColumn } from "./grid-types";

interface Parts {
  scroller: RefObject<HTMLDivElement | null>;
  layout: GridLayout;
  columns: readonly GridColumn[];
  rows: number;
  active: Position;
  /** a cell to be brought into view, once for each object */
  reveal: { at: Position } | null;
}

/** Numbers in their order, each once. */
function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The rows from one to another, as far as there are so many. */
function between(first: number, last: number, rows: number): number[] {
  const from = Math.max(0, first);
  return Array.from({ length: Math.max(0, Math.min(last, rows - 1) - from + 1) }, (_, index) => from + index);
}

function bringIntoView(scroller: HTMLElement, at: Position, layout: GridLayout, columns: readonly GridColumn[]): void {
  const top = layout.headerHeight + at.row * ROW_HEIGHT;
  scroller.scrollTop = scrollTo(
    { from: top, to: top + ROW_HEIGHT },
    { at: scroller.scrollTop, size: scroller.clientHeight, covered: layout.headerHeight },
  );
  if (at.column === 0) return;
  const left = layout.lefts[at.column] ?? 0;
  scroller.scrollLeft = scrollTo(
    { from: left, to: left + (columns[at.column]?.width ?? 0) },
    { at: scroller.scrollLeft, size: scroller.clientWidth, covered: layout.frozenWidth },
  );
}

/**
 * Which rows are drawn: those in the window and the active one, which must exist for whoever listens; and, when there is
 * time for it, a page above and below, so that scrolling meets no empty place and a key that goes on by a page finds its
 * rows drawn. Also whether the window is too narrow for the columns.
 */
export function useGridView({ scroller, layout, columns, rows, active, reveal }: Parts) {
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 0,
    paddingStart: layout.headerHeight,
    initialRect: { width: 1_000, height: 600 },
  });
  useLayoutEffect(() => {
    if (reveal && scroller.current) bringIntoView(scroller.current, reveal.at, layout, columns);
  }, [reveal, scroller, layout, columns]);
  const window = virtualizer.getVirtualItems().map(({ index }) => index);
  const page = window.length;
  const settled = useDeferredValue(window[0] ?? 0);
  const around = between(settled - page, settled + 2 * page - 1, rows);
  const items = ascending([...around, ...window, ...between(active.row, active.row, rows)]);
  return { items, wide: layout.width > (virtualizer.scrollRect?.width ?? 0) };
}
