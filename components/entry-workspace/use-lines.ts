"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { Line } from "@/lib/domain/book/types";
import type { EntryChange } from "@/lib/domain/entry/change";
import type { ChangeSet } from "@/lib/domain/entry/grid/changes";
import { rowId } from "../entry/autosave-machine";
import { useEntry } from "./entry-context";
import { type RowEdit, rowEdits, withInserted } from "./grid-edits";
import { keptOrder } from "./line-order";
import { isWhole } from "./line-remarks";
import { blankLine, isBlankLine, type LineHome, type TypedLine, withCells } from "./typed-line";
import type { DraftChange } from "./use-drafts";
import { useLineRemarks } from "./use-line-remarks";

/** A line on the screen: as it was typed, whether it is whole or not. */
export interface ShownLine {
  key: string;
  line: TypedLine;
  /** something was typed, but the line is not whole and stays in this browser */
  draft: boolean;
}

type Keyed = ReadonlyMap<string, TypedLine>;

const idOf = (key: string) => rowId({ entity: "line", key });

/** Basic lines stand by unit; a project shows all of its lines, whatever their unit. */
function belongs({ unit, class: kind, project }: TypedLine, home: LineHome): boolean {
  return kind === home.class && project === home.project && (home.class === "project" || unit === home.unit);
}

/** The lines of one grid: those that are stored, above them what is still being typed, and rows with nothing in them. */
function useShownLines(home: LineHome, blanks: Keyed) {
  const { rows, drafts } = useEntry();
  const order = useRef<readonly string[]>([]);
  const shown = useMemo(() => {
    const lines = new Map<string, ShownLine>();
    for (const { key, value } of rows.line) {
      if (belongs(value, home)) lines.set(key, { key, line: value, draft: false });
    }
    for (const [key, line] of blanks) lines.set(key, { key, line, draft: false });
    for (const { entity, key, value } of drafts.values()) {
      const line = value as TypedLine;
      if (entity === "line" && belongs(line, home)) lines.set(key, { key, line, draft: true });
    }
    order.current = keptOrder(order.current, [...lines.keys()]);
    return order.current.flatMap((key) => lines.get(key) ?? []);
  }, [rows.line, drafts, blanks, home]);
  const insert = useCallback((edits: readonly RowEdit[]) => {
    order.current = withInserted(order.current, edits);
  }, []);
  return { shown, insert };
}

/** What a set of edits comes to. */
interface Outcome {
  changes: EntryChange[];
  drafts: DraftChange[];
  blanks: Map<string, TypedLine>;
}

/** A line that was deleted here: undoing brings it back as it was, from the version it had. */
type Removed = Map<string, { line: TypedLine; version: number | null }>;

/**
 * The lines of one grid and how they are changed: a line that is whole becomes a change and is saved, any other is kept
 * as a draft beside what is stored.
 *
 * @param home stays the same object while the grid shows the same lines
 * @param derive gives the government economic code that follows from a line
 */
export function useLines(home: LineHome, derive: (line: TypedLine) => string | null) {
  const { rows, drafts, change, draft } = useEntry();
  const [blanks, setBlanks] = useState<Keyed>(new Map());
  const removed = useRef<Removed>(new Map());
  const { shown, insert } = useShownLines(home, blanks);
  const typed = useMemo(() => shown.map(({ line }) => line), [shown]);
  const { judge, saidOf } = useLineRemarks(typed);

  const editOne = (edit: RowEdit, lines: ReadonlyMap<string, ShownLine>, outcome: Outcome) => {
    const { key, cells } = edit;
    const stored = rows.line.find((row) => row.key === key);
    const gone = removed.current.get(key);
    const begun = drafts.get(idOf(key));
    const baseVersion = begun ? begun.baseVersion : (stored?.version ?? gone?.version ?? null);
    const keep = (value: TypedLine | null) => outcome.drafts.push({ entity: "line", key, baseVersion, value });
    const before = lines.get(key)?.line ?? gone?.line ?? blankLine(key, home);
    outcome.blanks.delete(key);
    if (cells === null) {
      removed.current.set(key, { line: before, version: baseVersion });
      if (stored) outcome.changes.push({ entity: "line", key, baseVersion, value: null });
      return keep(null);
    }
    const line = withCells(before, cells, derive);
    if (!stored && isBlankLine(line)) {
      outcome.blanks.set(key, line);
      return keep(null);
    }
    const whole = isWhole(judge(line));
    if (whole) outcome.changes.push({ entity: "line", key, baseVersion, value: line as Line });
    return keep(whole ? null : line);
  };
  const edit = (set: ChangeSet) => {
    const edits = rowEdits(set);
    const lines = new Map(shown.map((one) => [one.key, one]));
    const outcome: Outcome = { changes: [], drafts: [], blanks: new Map(blanks) };
    for (const one of edits) editOne(one, lines, outcome);
    insert(edits);
    setBlanks(outcome.blanks);
    draft(outcome.drafts);
    if (outcome.changes.length > 0) change(outcome.changes);
  };
  return { shown, edit, saidOf };
}
