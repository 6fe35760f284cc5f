import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect } from "react";
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

/** Rows beyond the window that are drawn too, so that scrolling never meets an empty place. */
const OVERSCAN = 10;

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

/** Which rows are drawn: those in the window and the active one, which must exist for whoever listens. */
export function useGridView({ scroller, layout, columns, rows, active, reveal }: Parts): number[] {
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    paddingStart: layout.headerHeight,
    initialRect: { width: 1_000, height: 600 },
    rangeExtractor: (window) => {
      const drawn = defaultRangeExtractor(window);
      return drawn.includes(active.row) || rows === 0 ? drawn : [...drawn, active.row].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => {
    if (reveal && scroller.current) bringIntoView(scroller.current, reveal.at, layout, columns);
  }, [reveal, scroller, layout, columns]);
  return virtualizer.getVirtualItems().map(({ index }) => index);
}
