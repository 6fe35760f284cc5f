import type { BudgetBook } from "@/lib/domain/book/types";
import type { Impact } from "@/lib/domain/compare";
import type { Disclosure } from "@/lib/domain/disclosure";
import type { EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryConflict, EntryEntity } from "@/lib/domain/entry/change";
import type { EntryRemark } from "@/lib/domain/entry/check";
import type { Rank } from "@/lib/domain/entry/rank";
import type { Ceiling } from "@/lib/domain/workflow";
import type { AmountUnit } from "../../lib/domain/money";
import type { Autosave } from "../entry/use-autosave";
import type { FormSteps } from "./use-steps";

/** In which unit amounts are shown and typed; what is stored is always fen. */
export type AmountView = AmountUnit;

/** A row that two people changed; `id` is its `rowId`. */
export interface OpenConflict {
  id: string;
  conflict: EntryConflict;
}

/** A row that is not whole yet: it is kept in this browser and never sent. `value` holds what was typed so far. */
export interface DraftRow {
  entity: EntryEntity;
  key: string;
  /** the version of the stored row it was begun from; null for a new row */
  baseVersion: number | null;
  /** where it stands in its list; none for what a budget has one of */
  rank?: Rank | undefined;
  value: object;
}

/** What every entry screen of one budget shares: the rows, what they make, and how far saving is. */
export interface EntryWorkspace {
  budgetId: string;
  /** id of the signed-in person */
  person: string;
  /** every row as it stands on the screen, saved or not */
  rows: EntryRows;
  /** the book that the rows make; never changed in place, so it may be compared by identity */
  book: BudgetBook;
  /** computed from the book in the browser, behind the typing; null until it was computed for the first time */
  disclosure: Disclosure | null;
  /** whether the person may enter for this unit; null is what belongs to the department as a whole */
  canEdit(unit: string | null): boolean;
  /** why nothing at all can be entered, a sentence; null when something can */
  lockedBecause: string | null;
  /** whether a step on the page 办理 opens it again */
  stepsElsewhere: boolean;
  /** codes of the units whose rows are here; null for all */
  visibleUnits: readonly string[] | null;
  /** the units the person enters for; null for the whole department */
  units: readonly string[] | null;
  /**
   * Applies changes at once and queues them for saving. Only whole and sound rows: what is half typed stays with the
   * form that holds it.
   */
  change(changes: readonly EntryChange[]): void;
  /** what was done in the forms, and the way back from it */
  steps: FormSteps;
  /** shows a row that the server wrote by itself, with the version it has there */
  adopt(row: { entity: EntryEntity; key: string; version: number; value: object }): void;
  /** rows not whole yet, by `rowId`; they outlive a reload */
  drafts: ReadonlyMap<string, DraftRow>;
  /** keeps what is half typed; a draft without a value is given up, e.g. because it became a change */
  draft(drafts: readonly (Omit<DraftRow, "value"> & { value: object | null })[]): void;
  /** false until the page has come to itself: what was typed in a field before would be lost, so fields wait for it */
  ready: boolean;
  /** whether a form holds what was typed and not read yet */
  typing: boolean;
  /** tells that a row, by its `rowId`, is being typed in and not read yet, or that it was read */
  setTyping(id: string, on: boolean): void;
  /** the key of a new row */
  newKey(): string;
  /** the rank of a new row between two others; null where there is none */
  newRank(before: Rank | null, after: Rank | null): Rank;
  save: Autosave;
  /** the difference between the disclosure when entry was opened and this one; null while it is computed */
  impact: Impact | null;
  /** 控制数 of the units; empty before any was issued */
  ceilings: readonly Ceiling[];
  /** what is to be said of a row as it stands in the form, field by field */
  remarksOf(entity: EntryEntity, value: object): EntryRemark[];
  /** what the server refused at a row, field by field; null is the row as a whole */
  refusalsAt(entity: EntryEntity, key: string): readonly { field: string | null; message: string }[];
  amountView: AmountView;
  setAmountView(view: AmountView): void;
  conflicts: readonly OpenConflict[];
  resolve(id: string, choice: "mine" | "theirs"): void;
}
