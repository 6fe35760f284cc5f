import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, type UIEvent, useDeferredValue, useLayoutEffect, useState } from "react";
import type { Position } from "@/lib/domain/entry";
import { drawnRows, inPlaces } from "./drawn-rows";
import { type GridLayout, ROW_HEIGHT, scrollTo } from "./grid-layout";
import { usePrinting } from "./use-printing";

interface Parts {
  scroller: RefObject<HTMLDivElement | null>;
  layout: GridLayout;
  rows: number;
  active: Position;
  /** a cell to be brought into view, once for each object */
  reveal: { at: Position } | null;
}

function bringIntoView(scroller: HTMLElement, at: Position, layout: GridLayout): void {
  const top = layout.headerHeight + at.row * ROW_HEIGHT;
  scroller.scrollTop = scrollTo(
    { from: top, to: top + ROW_HEIGHT },
    { at: scroller.scrollTop, size: scroller.clientHeight, covered: layout.headerHeight },
  );
  if (at.column < layout.frozen) return;
  const left = layout.lefts[at.column] ?? 0;
  scroller.scrollLeft = scrollTo(
    { from: left, to: left + (layout.widths[at.column] ?? 0) },
    { at: scroller.scrollLeft, size: scroller.clientWidth, covered: layout.frozenWidth },
  );
}

/**
 * Which rows are drawn, in the order of their places in the document: those in the window and, when there is time for it, a
 * page above and below, so that scrolling meets no empty place and a key that goes on by a page finds its rows drawn. The
 * active row must exist for whoever listens; when it is not among them it is drawn besides. Also whether the window has
 * been scrolled to the side. On paper all rows are drawn, in their order.
 */
export function useGridView({ scroller, layout, rows, active, reveal }: Parts) {
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 0,
    paddingStart: layout.headerHeight,
    initialRect: { width: 1_000, height: 600 },
  });
  const [isAside, setAside] = useState(false);
  useLayoutEffect(() => {
    if (!reveal || !scroller.current) return;
    bringIntoView(scroller.current, reveal.at, layout);
    setAside(scroller.current.scrollLeft > 0);
  }, [reveal, scroller, layout]);
  const window = virtualizer.getVirtualItems();
  const first = window[0]?.index ?? 0;
  const page = Math.ceil((virtualizer.scrollRect?.height ?? 0) / ROW_HEIGHT) + 1;
  const places = 3 * page;
  const wanted = useDeferredValue(first - page);
  const isPrinting = usePrinting();
  const drawn = drawnRows(wanted, { first, last: window.at(-1)?.index ?? first }, places, rows);
  const isDrawn = drawn.first <= active.row && active.row <= drawn.last;
  const onScroll = (event: UIEvent<HTMLElement>) => setAside(event.currentTarget.scrollLeft > 0);
  if (isPrinting) {
    const all = inPlaces({ first: 0, last: rows - 1 }, rows);
    return { drawn: all, places: rows, besides: null, isAside: false, isPrinting, onScroll };
  }
  return {
    drawn: inPlaces(drawn, places),
    places,
    besides: isDrawn ? null : active.row,
    isAside,
    isPrinting,
    onScroll,
  };
}

export type GridView = ReturnType<typeof useGridView>;
