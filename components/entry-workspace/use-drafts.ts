"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { rowId } from "../entry/autosave-machine";
import { TAB_STORE } from "../entry/unsaved-storage";
import { keepDrafts, readDrafts } from "./draft-storage";
import type { DraftRow } from "./types";

/** A draft as it is kept from now on; without a value it is given up. */
export type DraftChange = Omit<DraftRow, "value"> & { value: object | null };

type Drafts = ReadonlyMap<string, DraftRow>;

/** The drafts after some changes; the same object when nothing differs. */
export function withDrafts(drafts: Drafts, changes: readonly DraftChange[]): Drafts {
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
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const current = useRef<Drafts | null>(null);
  /** Reads the store once, before anything of ours is written there. */
  const known = useCallback((): Drafts => {
    current.current ??= new Map(readDrafts(TAB_STORE, budgetId).map((draft) => [rowId(draft), draft]));
    return current.current;
  }, [budgetId]);
  useEffect(() => setDrafts(known()), [known]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => known().size > 0 && event.preventDefault();
    window.addEventListener("beforeunload", leaving);
    return () => window.removeEventListener("beforeunload", leaving);
  }, [known]);
  const draft = useCallback(
    (changes: readonly DraftChange[]) => {
      const next = withDrafts(known(), changes);
      if (next === current.current) return;
      current.current = next;
      keepDrafts(TAB_STORE, budgetId, [...next.values()]);
      setDrafts(next);
    },
    [budgetId, known],
  );
  return { drafts, draft };
}
