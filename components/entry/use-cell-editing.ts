import { type RefObject, useRef, useState } from "react";
import { cellText, type Position } from "@/lib/domain/entry";
import { type EditEvent, type EditState, editStep, IDLE, type Move } from "@/lib/domain/entry/grid-model";
import type { AmountUnit } from "../../lib/domain/money";
import type { EntryGridRow, GridColumn, Suggestion } from "./grid-types";
import { hasList, suggestionsFor } from "./suggestions";
import type { GridEdits } from "./use-grid-edits";

interface Parts {
  input: RefObject<HTMLInputElement | null>;
  columns: readonly GridColumn[];
  rows: readonly EntryGridRow[];
  unit: AmountUnit;
  readOnly: boolean;
  active: Position;
  edits: GridEdits;
}

export interface CellEditing {
  edit: EditState;
  /** whether anything can be entered into the cell */
  canEnter: boolean;
  /** what may be chosen, and the place of what Enter would take (-1: the text as it was typed) */
  options: readonly Suggestion[];
  chosen: number;
  choose(index: number): void;
  send(event: EditEvent): void;
  /** opens the active cell with what it holds */
  open(): void;
  /**
   * Ends the edit and puts its text, or what was chosen, into the cell; whether it could (not while composing).
   *
   * @param into the rows whose cells of the column take it; the cell's own without them
   */
  commit(move: Move | null, picked?: Suggestion, into?: readonly EntryGridRow[]): boolean;
}

/** What an opened cell begins with: the arithmetic of an amount, or the amount without commas, which would be in the way. */
export function editText(row: EntryGridRow, column: GridColumn, unit: AmountUnit): string {
  const value = row.cells[column.id] ?? null;
  if (value === null) return "";
  const formula = column.formula === undefined ? null : row.cells[column.formula];
  if (typeof formula === "string") return `=${formula}`;
  const text = cellText(column, value, unit);
  return column.kind === "amount" && typeof value === "number" ? text.replaceAll(",", "") : text;
}

/**
 * The option that Enter takes for what was typed when nobody has moved to another: the first, and none for a blank or where
 * even the first merely holds what was typed. A number that is not yet a whole code takes none either, or a half-typed
 * code would become another one.
 */
export function preselected(options: readonly Suggestion[], query: string): number {
  const typed = query.normalize("NFKC").trim();
  if (typed === "") return -1;
  const [first] = options;
  if (!first || first.within) return -1;
  if (!/^\d+$/.test(typed) || options.length === 1) return 0;
  return options.findIndex(({ code }) => code === typed);
}

const NONE: readonly Suggestion[] = [];

/** The edit of one cell: its text, its list and how it ends. */
export function useCellEditing(parts: Parts): CellEditing {
  const { input, columns, rows, unit, readOnly, active, edits } = parts;
  const [edit, setEdit] = useState<EditState>(IDLE);
  // Several events of one key may come before the next drawing: each builds on the one before it.
  const latest = useRef<EditState>(IDLE);
  const [moved, setMoved] = useState<{ query: string; index: number } | null>(null);

  const at = edit.mode === "editing" ? edit.at : active;
  const row = rows[at.row];
  const column = columns[at.column];
  const canEnter = row?.kind === "entry" && column !== undefined && !column.readOnly && !readOnly;
  const listed = edit.mode === "editing" && row !== undefined && column !== undefined && hasList(column);
  const untouched =
    edit.mode === "editing" && edit.how === "opened" && row && column && edit.text === editText(row, column, unit);
  const query = edit.mode !== "editing" || untouched ? "" : edit.text;
  const options = listed ? suggestionsFor(column, row, query) : NONE;
  const hasMoved = moved?.query === query;
  const value = row?.cells[column?.id ?? ""];
  const first = untouched ? options.findIndex((option) => option.value === value) : preselected(options, query);
  const chosen = hasMoved ? Math.min(moved.index, options.length - 1) : first;

  const become = (state: EditState) => {
    latest.current = state;
    setEdit(state);
  };
  const setText = (text: string) => {
    if (input.current && input.current.value !== text) input.current.value = text;
  };
  const send = (event: EditEvent) => {
    if (!canEnter && event.type !== "cancel") return setText("");
    if (event.type === "open" || latest.current.mode === "idle") setMoved(null);
    const { state } = editStep(latest.current, event);
    become(state);
    if (state.mode === "idle") setText("");
  };

  return {
    edit,
    canEnter,
    options,
    chosen,
    choose: (index) => setMoved({ query, index }),
    send,
    open: () => {
      if (!canEnter || edit.mode === "editing") return send({ type: "open", at, text: "" });
      const text = editText(row, column, unit);
      setText(text);
      send({ type: "open", at, text });
    },
    commit: (move, picked, into) => {
      const { state, commit } = editStep(latest.current, { type: "commit", move });
      if (!commit) return latest.current.mode === "idle";
      become(state);
      setText("");
      if (!row || !column) return true;
      const option = picked ?? (untouched && !hasMoved ? undefined : options[chosen]);
      if (into) edits.enterInto(into, column, option ? { value: option.value } : { text: commit.text });
      else if (option) edits.enterValue(row, column, option.value);
      else if (!untouched) edits.enterText(row, column, commit.text);
      return true;
    },
  };
}
