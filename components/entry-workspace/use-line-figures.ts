"use client";

import { useDeferredValue, useMemo } from "react";
import { type FiguresBeside, figuresBeside } from "@/lib/domain/entry/line-figures";
import { useEntry } from "./entry-context";
import type { LineHome } from "./typed-line";

const NONE: FiguresBeside = { lastYearOf: null, of: () => ({ priorYear: null, change: null, remaining: null }) };

/** What stands beside the lines of a grid; behind the typing. */
export function useLineFigures(home: LineHome): FiguresBeside {
  const { book, ceilings, visibleUnits } = useEntry();
  const settled = useDeferredValue(book);
  const { unit, class: kind } = home;
  return useMemo(() => {
    try {
      return figuresBeside(settled, ceilings, { unit, class: kind, whole: visibleUnits === null });
    } catch (error) {
      // Sums beyond the exact range: the amounts at fault are marked where they were typed.
      if (error instanceof RangeError) return NONE;
      throw error;
    }
  }, [settled, ceilings, visibleUnits, unit, kind]);
}
