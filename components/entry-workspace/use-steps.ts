"use client";

import { type RefObject, useCallback, useMemo, useState } from "react";
import type { EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange } from "@/lib/domain/entry/change";
import { NO_STEPS, recordStep, redoStep, stepOf, undoStep } from "@/lib/domain/entry/steps";

/** What can be taken back in the forms, by the words of its step; null when there is nothing. */
export interface FormSteps {
  undo: string | null;
  redo: string | null;
  step(direction: "undo" | "redo"): void;
}

/**
 * Keeps the steps of the forms while entry is open; the grid of lines keeps its own.
 *
 * @param rows as they stand, also between two drawings
 * @param make makes changes without keeping a step
 */
export function useSteps(rows: RefObject<EntryRows>, make: (changes: readonly EntryChange[]) => void) {
  const [history, setHistory] = useState(NO_STEPS);
  const change = useCallback(
    (changes: readonly EntryChange[]) => {
      const step = stepOf(rows.current, changes);
      if (step) setHistory((before) => recordStep(before, step));
      make(changes);
    },
    [rows, make],
  );
  const step = useCallback(
    (direction: "undo" | "redo") => {
      const stepped = (direction === "undo" ? undoStep : redoStep)(history, rows.current);
      setHistory((before) => stepped?.history ?? { ...before, [direction === "undo" ? "past" : "future"]: [] });
      if (stepped) make(stepped.changes);
    },
    [history, rows, make],
  );
  const steps = useMemo((): FormSteps => {
    const [undo, redo] = [history.past.at(-1)?.words ?? null, history.future.at(-1)?.words ?? null];
    return { undo, redo, step };
  }, [history, step]);
  return { change, steps };
}
