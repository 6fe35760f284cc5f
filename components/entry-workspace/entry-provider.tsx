"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { BudgetBook } from "@/lib/domain/book/types";
import { applyChanges, bookOf, type EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryEntity, EntryRefusal } from "@/lib/domain/entry/change";
import { checkRow } from "@/lib/domain/entry/check";
import { type Rank, rankBetween } from "@/lib/domain/entry/rank";
import type { Ceiling, FindingReason } from "@/lib/domain/workflow";
import { saveEntriesAction } from "@/lib/features/entry/actions";
import type { Editable } from "@/lib/features/entry/types";
import { useBasis } from "../basis/basis-provider";
import { type Batch, rowId } from "../entry/autosave-machine";
import { wordsBeside } from "../entry/autosave-words";
import { type Autosave, useAutosave } from "../entry/use-autosave";
import { newUuid } from "../entry/uuid";
import { useReady } from "../ui/use-ready";
import { EntryContextProvider } from "./entry-context";
import { afterAdopting, afterSaving, afterYielding, type SavedEntry } from "./row-changes";
import type { AmountView, EntryWorkspace } from "./types";
import { useComputed } from "./use-computed";
import { useDrafts } from "./use-drafts";
import { useFrameFollows } from "./use-frame-follows";
import { useSteps } from "./use-steps";
import { useTyping } from "./use-typing";

const NONE: readonly EntryRefusal[] = [];

interface Props {
  budgetId: string;
  /** id of the signed-in person */
  person: string;
  /** as they were loaded; what follows is kept here */
  loaded: EntryRows;
  editable: Editable;
  /** codes of the units whose rows were loaded; null for all */
  visibleUnits: readonly string[] | null;
  ceilings: readonly Ceiling[];
  /** why nothing at all can be entered; null when something can */
  lockedBecause: string | null;
  /** whether a step on the page 办理 opens it again */
  stepsElsewhere: boolean;
  /** why findings are kept, as it was loaded */
  reasons: readonly FindingReason[];
  children: ReactNode;
}

/** Other pages of the budget show what was saved here only when they are fetched anew. */
function useFreshPagesAfter(savedAt: string | null): void {
  const router = useRouter();
  const saved = useRef(false);
  useEffect(() => {
    if (savedAt !== null) saved.current = true;
  }, [savedAt]);
  useEffect(
    () => () => {
      if (saved.current) router.refresh();
    },
    [router],
  );
}

function useRows(budgetId: string, loaded: EntryRows, typing: boolean) {
  const [rows, setRows] = useState(loaded);
  const save = useAutosave({
    budgetId,
    save: (batch: Batch) => saveEntriesAction({ budgetId, ...batch }),
    onSaved: (saved: readonly SavedEntry[]) => setRows((current) => afterSaving(current, saved)),
    onRestored: (changes) => setRows((current) => applyChanges(current, changes)),
    typing,
  });
  const { edit, resolve: settle, state } = save;
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  const make = useCallback(
    (changes: readonly EntryChange[]) => {
      latest.current = applyChanges(latest.current, changes);
      setRows((current) => applyChanges(current, changes));
      edit(changes);
    },
    [edit],
  );
  const { change, steps } = useSteps(latest, make);
  const resolve = useCallback(
    (id: string, choice: "mine" | "theirs") => {
      const held = state.conflicts.get(id);
      if (held && choice === "theirs") setRows((current) => afterYielding(current, held.conflict));
      settle(id, choice);
    },
    [settle, state.conflicts],
  );
  const adopt = useCallback((row: Parameters<EntryWorkspace["adopt"]>[0]) => {
    setRows((current) => afterAdopting(current, row));
  }, []);
  return { rows, save, change, steps, resolve, adopt };
}

/** What the person may enter. */
function useRights(editable: Editable, lockedBecause: string | null) {
  const canEdit = useCallback(
    (unit: string | null) => (unit === null ? editable.department : editable.units.includes(unit)),
    [editable],
  );
  return { canEdit, lockedBecause, units: editable.department ? null : editable.units };
}

/** What is to be said of rows; somebody who only looks on is not told that the rows are not theirs. */
function useRemarks(book: BudgetBook, rights: ReturnType<typeof useRights>, { state: { refusals } }: Autosave) {
  const basis = useBasis();
  const units = rights.lockedBecause === null ? rights.units : null;
  const remarksOf = useCallback(
    (entity: EntryEntity, value: object) => checkRow(entity, value, { book, basis, units }),
    [book, basis, units],
  );
  const refusalsAt = useCallback(
    (entity: EntryEntity, key: string) => refusals.get(rowId({ entity, key }))?.refusals ?? NONE,
    [refusals],
  );
  return { remarksOf, refusalsAt };
}

/** Gives new rows their ranks; whoever works here has a mark of their own, so that the rows of two people stay together. */
function useNewRank() {
  const writer = useRef("");
  return useCallback((before: Rank | null, after: Rank | null) => {
    writer.current ||= newUuid().slice(0, 6);
    return rankBetween(before, after, writer.current);
  }, []);
}

/** Holds the work on one budget while any of its entry screens is open; the screens share it through `useEntry`. */
export function EntryProvider(props: Props) {
  const { budgetId, person, loaded, editable, visibleUnits, ceilings, lockedBecause, stepsElsewhere } = props;
  const { reasons, children } = props;
  const { typing, setTyping } = useTyping();
  const { rows, save, change, steps, resolve, adopt } = useRows(budgetId, loaded, typing);
  const { drafts, draft } = useDrafts(budgetId);
  const ready = useReady();
  const [amountView, setAmountView] = useState<AmountView>("yuan");
  const [base] = useState(() => bookOf(loaded));
  const book = useMemo(() => (rows === loaded ? base : bookOf(rows)), [rows, loaded, base]);
  const computed = useComputed(book, base);
  useFrameFollows(computed.disclosure, visibleUnits, reasons);
  useFreshPagesAfter(save.state.savedAt);

  const newRank = useNewRank();
  const rights = useRights(editable, lockedBecause);
  const remarks = useRemarks(book, rights, save);
  const conflicts = useMemo(
    () => [...save.state.conflicts].map(([id, { conflict }]) => ({ id, conflict })),
    [save.state.conflicts],
  );
  const told = useMemo(() => ({ ...save, words: wordsBeside(save.words, drafts.size) }), [save, drafts.size]);
  // Made anew only when this component is drawn, which is when one of its parts changed.
  const workspace: EntryWorkspace = {
    ...{
      budgetId,
      person,
      rows,
      book,
      visibleUnits,
      ceilings,
      change,
      steps,
      newKey: newUuid,
      newRank,
      drafts,
      draft,
      save: told,
      conflicts,
      resolve,
      adopt,
    },
    ...{ amountView, setAmountView, ready, typing, setTyping },
    ...computed,
    ...rights,
    stepsElsewhere,
    ...remarks,
  };
  return <EntryContextProvider value={workspace}>{children}</EntryContextProvider>;
}
