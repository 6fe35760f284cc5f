"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { rowId } from "../entry/autosave-machine";
import { keepDrafts, readDrafts } from "./draft-storage";
import type { DraftRow } from "./types";

/** A draft as it is kept from now on; without a value it is given up. */
export type DraftChange = Omit<DraftRow, "value"> & { value: object | null };

/** The drafts after some changes; the same object when nothing differs. */
export function withDrafts(
  drafts: ReadonlyMap<string, DraftRow>,
  changes: readonly DraftChange[],
): ReadonlyMap<string, DraftRow> {
  const asked = changes.filter((change) => change.value !== null || drafts.has(rowId(change)));
  if (asked.length === 0) return drafts;
  const next = new Map(drafts);
  for (const { value, ...row } of asked) {
    if (value === null) next.delete(rowId(row));
    else next.set(rowId(row), { ...row, value });
  }
  return next;
}

/** Rows that are not whole yet, kept in this browser over a reload. Leaving the site while there are any is asked about. */
export function useDrafts(budgetId: string) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, DraftRow>>(new Map());
  const current = useRef(drafts);
  const show = useCallback((next: ReadonlyMap<string, DraftRow>) => {
    current.current = next;
    setDrafts(next);
  }, []);
  useEffect(() => {
    const kept = readDrafts(window.sessionStorage, budgetId);
    show(new Map(kept.map((draft) => [rowId(draft), draft])));
  }, [budgetId, show]);
  useEffect(() => {
    if (drafts.size === 0) return;
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", leaving);
    return () => window.removeEventListener("beforeunload", leaving);
  }, [drafts]);
  const draft = useCallback(
    (changes: readonly DraftChange[]) => {
      const next = withDrafts(current.current, changes);
      if (next === current.current) return;
      keepDrafts(window.sessionStorage, budgetId, [...next.values()]);
      show(next);
    },
    [budgetId, show],
  );
  return { drafts, draft };
}
