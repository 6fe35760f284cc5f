import { useState } from "react";
import type { Position } from "@/lib/domain/entry";
import type { Range } from "@/lib/domain/entry/grid-model";
import type { GridEdits } from "./use-grid-edits";
import type { GridSelecting } from "./use-grid-selection";

/** The range that filling on to a cell comes to: in the one direction in which the cell lies farther out. */
export function fillTarget(range: Range, at: Position): Range {
  const down = Math.max(range.top - at.row, at.row - range.bottom, 0);
  const across = Math.max(range.left - at.column, at.column - range.right, 0);
  if (down === 0 && across === 0) return range;
  return down >= across
    ? { ...range, top: Math.min(range.top, at.row), bottom: Math.max(range.bottom, at.row) }
    : { ...range, left: Math.min(range.left, at.column), right: Math.max(range.right, at.column) };
}

interface Parts {
  range: Range;
  edits: GridEdits;
  selecting: GridSelecting;
}

/** The handle of the selection: while it is drawn, where filling would end; let go, it is filled and selected. */
export function useFillHandle({ range, edits, selecting }: Parts) {
  const [target, setTarget] = useState<Range | null>(null);
  const onFill = (at: Position, done: boolean) => {
    const to = fillTarget(range, at);
    setTarget(done || to === range ? null : to);
    if (!done || to === range) return;
    edits.fillOn(range, to);
    selecting.selectRange(to);
  };
  return { fillingTo: target, onFill };
}
