"use client";

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { bookOf } from "@/lib/domain/entry/apply";
import { checkRow, type EntryRemark } from "@/lib/domain/entry/check";
import { yardsticksOf } from "@/lib/domain/magnitude";
import { useBasis } from "../basis/basis-provider";
import { useEntry } from "./entry-context";
import type { TypedLine } from "./typed-line";

/** Rows judged before the next frame is let through, and the time between, in milliseconds. */
const AT_ONCE = 20;
const PAUSE = 30;

/**
 * What is to be said of lines. A line is judged by itself and beside units and projects, its amount beside the whole when it is
 * entered, so that what was said of it stays until it changes; lines nobody touched are judged a few at a time, behind the work.
 */
export function useLineRemarks(lines: readonly TypedLine[]) {
  const { rows, book, units, lockedBecause } = useEntry();
  const basis = useBasis();
  const { head, project } = rows;
  const locked = lockedBecause !== null;
  // Lines do not look at each other: with the others left out the context stays the same object while lines are typed.
  const rest = useRef(rows);
  rest.current = rows;
  // Amounts are held against the whole as it is when they are entered; later ones ask nothing again of those before.
  const whole = useRef(book);
  whole.current = book;
  const context = useMemo(
    () => ({ book: bookOf({ ...rest.current, head, project, line: [] }), basis, units: locked ? null : units }),
    [head, project, basis, units, locked],
  );
  const known = useMemo(() => ({ context, remarks: new WeakMap<TypedLine, readonly EntryRemark[]>() }), [context]);
  const [, setJudged] = useState(0);
  const judge = useCallback(
    (line: TypedLine) => {
      const found =
        known.remarks.get(line) ??
        checkRow("line", line, { ...known.context, yardsticks: yardsticksOf(whole.current) });
      known.remarks.set(line, found);
      return found;
    },
    [known],
  );
  useEffect(() => {
    const open = lines.filter((line) => !known.remarks.has(line));
    if (open.length === 0) return;
    let timer: ReturnType<typeof setTimeout>;
    const some = () => {
      for (const line of open.splice(0, AT_ONCE)) judge(line);
      if (open.length > 0) timer = setTimeout(some, PAUSE);
      else startTransition(() => setJudged((count) => count + 1));
    };
    timer = setTimeout(some, 0);
    return () => clearTimeout(timer);
  }, [lines, known, judge]);
  const saidOf = useCallback((line: TypedLine) => known.remarks.get(line) ?? null, [known]);
  return { judge, saidOf };
}
