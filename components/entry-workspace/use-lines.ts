"use client";

import { useMemo, useRef, useState } from "react";
import type { Line } from "@/lib/domain/book/types";
import type { EntryChange } from "@/lib/domain/entry/change";
import type { CellValue } from "@/lib/domain/entry/columns";
import type { ChangeSet } from "@/lib/domain/entry/grid/changes";
import { byRank, type Rank } from "@/lib/domain/entry/rank";
import { rowId } from "../entry/autosave-machine";
import { useEntry } from "./entry-context";
import { insertedRanks, type RowEdit, rowEdits } from "./grid-edits";
import { isWhole } from "./line-remarks";
import { blankLine, isBlankLine, type LineHome, type TypedLine, withCells } from "./typed-line";
import type { DraftChange } from "./use-drafts";
import { useLineRemarks } from "./use-line-remarks";

/** A line on the screen: as it was typed, whether it is whole or not. */
export interface ShownLine {
  key: string;
  line: TypedLine;
  rank?: Rank | undefined;
  /** something was typed, but the line is not whole and stays in this browser */
  draft: boolean;
  /** what a line that is not stored yet held before anything was typed */
  begun?: Begun | undefined;
}

type Begun = Readonly<Record<string, CellValue>>;

/** A line with nothing in it, and where it stands. */
interface Blank {
  line: TypedLine;
  rank: Rank | undefined;
}
type Blanks = ReadonlyMap<string, Blank>;

const idOf = (key: string) => rowId({ entity: "line", key });

/** Basic lines stand by unit; a project shows all of its lines, whatever their unit. */
export function belongs({ unit, class: kind, project }: Pick<TypedLine, "unit" | "class" | "project">, home: LineHome) {
  return kind === home.class && project === home.project && (home.class === "project" || unit === home.unit);
}

/**
 * The lines of one grid in the order of their ranks: those that are stored, above them what is still being typed, and rows
 * with nothing in them.
 */
function useShownLines(home: LineHome, blanks: Blanks, begun: ReadonlyMap<string, Begun>): ShownLine[] {
  const { rows, drafts } = useEntry();
  return useMemo(() => {
    const lines = new Map<string, ShownLine>();
    for (const { key, rank, value } of rows.line) {
      if (belongs(value, home)) lines.set(key, { key, rank, line: value, draft: false });
    }
    for (const [key, blank] of blanks) lines.set(key, { key, ...blank, draft: false, begun: begun.get(key) });
    for (const { entity, key, rank, value } of drafts.values()) {
      const line = value as TypedLine;
      if (entity !== "line" || !belongs(line, home)) continue;
      lines.set(key, { key, rank, line, draft: true, begun: lines.has(key) ? undefined : begun.get(key) });
    }
    return [...lines.values()].sort(byRank);
  }, [rows.line, drafts, blanks, home, begun]);
}

/** What a set of edits comes to. */
interface Outcome {
  changes: EntryChange[];
  drafts: DraftChange[];
  blanks: Map<string, Blank>;
}

/** What one set of edits is made from and comes to. */
interface Editing {
  lines: ReadonlyMap<string, ShownLine>;
  /** of rows that were added */
  ranks: ReadonlyMap<string, Rank>;
  outcome: Outcome;
}

/** A line that was deleted here: undoing brings it back as it was and where it stood, from the version it had. */
type Removed = Map<string, Blank & { version: number | null }>;

/**
 * The lines of one grid and how they are changed: a line that is whole becomes a change and is saved, any other is kept
 * as a draft beside what is stored.
 *
 * @param home stays the same object while the grid shows the same lines
 * @param derive gives the government economic code that follows from a line
 */
export function useLines(home: LineHome, derive: (line: TypedLine) => string | null) {
  const { rows, drafts, change, draft, newRank } = useEntry();
  const [blanks, setBlanks] = useState<Blanks>(new Map());
  const removed = useRef<Removed>(new Map());
  const begun = useRef(new Map<string, Begun>());
  const shown = useShownLines(home, blanks, begun.current);
  const typed = useMemo(() => shown.map(({ line }) => line), [shown]);
  const { judge, saidOf } = useLineRemarks(typed);

  const editOne = (edit: RowEdit, { lines, ranks, outcome }: Editing) => {
    const { key, cells } = edit;
    const stored = rows.line.find((row) => row.key === key);
    const gone = removed.current.get(key);
    const half = drafts.get(idOf(key));
    const baseVersion = half ? half.baseVersion : (stored?.version ?? gone?.version ?? null);
    const known = lines.get(key) ?? gone;
    const rank = known ? known.rank : ranks.get(key);
    const keep = (value: TypedLine | null) => outcome.drafts.push({ entity: "line", key, baseVersion, rank, value });
    const before = known?.line ?? blankLine(key, home);
    outcome.blanks.delete(key);
    if (cells === null) {
      removed.current.set(key, { line: before, rank, version: baseVersion });
      if (stored) outcome.changes.push({ entity: "line", key, baseVersion, value: null });
      return keep(null);
    }
    const line = withCells(before, cells, derive);
    if (edit.begun) begun.current.set(key, edit.begun);
    if (!stored && isBlankLine(line, begun.current.get(key))) {
      outcome.blanks.set(key, { line, rank });
      return keep(null);
    }
    const whole = isWhole(judge(line));
    if (whole) outcome.changes.push({ entity: "line", key, baseVersion, rank, value: line as Line });
    return keep(whole ? null : line);
  };
  const edit = (set: ChangeSet, screen: readonly string[]) => {
    const edits = rowEdits(set);
    const lines = new Map(shown.map((one) => [one.key, one]));
    const ranks = insertedRanks({ list: shown, screen }, edits, newRank);
    const outcome: Outcome = { changes: [], drafts: [], blanks: new Map(blanks) };
    for (const one of edits) editOne(one, { lines, ranks, outcome });
    setBlanks(outcome.blanks);
    draft(outcome.drafts);
    if (outcome.changes.length > 0) change(outcome.changes);
  };
  return { shown, edit, saidOf };
}
