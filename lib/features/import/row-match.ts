import type { ImportKind, ImportRows } from "./kinds";
import { contentOf, type Match } from "./match";

/** A row of the budget as the template would show it, and its place among the rows that the template lists. */
export interface StandingRow<K extends ImportKind> {
  value: ImportRows[K];
  at: number;
}

/** A row as it is to become; `row` is its number in the worksheet `sheet`, null for one that is not in it and stays. */
export interface TargetRow<K extends ImportKind> {
  sheet?: string;
  row: number | null;
  value: ImportRows[K];
}

/** A row before and after an import. */
export type RowMatch<K extends ImportKind> = Match<StandingRow<K>, TargetRow<K>>;

/** One row that an import would add, change or remove. */
export interface PlannedRow<K extends ImportKind> {
  /** the worksheet it stands in */
  sheet?: string;
  /** its number in the worksheet; null for a row that is not in it */
  row: number | null;
  /** null for a new row */
  before: ImportRows[K] | null;
  /** null for a removed row */
  after: ImportRows[K] | null;
}

/** Whether an import leaves a row as it is. */
export function isSame<K extends ImportKind>({ before, after }: RowMatch<K>): boolean {
  return before !== null && after !== null && contentOf(before.value) === contentOf(after.value);
}
