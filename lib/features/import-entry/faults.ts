import type { EntryRows } from "@/lib/domain/entry/apply";
import { type EntryChange, type EntryRefusal, readChanges } from "@/lib/domain/entry/change";
import { refusalsOf } from "@/lib/domain/entry/refuse";
import type { UnitScope } from "../budgets/data";
import { EntryRefused } from "../entry/errors";
import { refuseUnstorable } from "../entry/storable";
import { type ImportKind, type ImportPlan, type ImportRefusal, type PlannedRow, SPECS } from "../import";

/** What saving these changes would refuse. Asked before anything is saved. */
export function faultsOf(rows: EntryRows, changes: readonly EntryChange[], units: UnitScope): EntryRefusal[] {
  const read = readChanges(changes);
  if (!read.ok) return read.refusals;
  try {
    refuseUnstorable(read.changes);
  } catch (error) {
    if (error instanceof EntryRefused) return error.refusals;
    throw error;
  }
  return refusalsOf(rows, read.changes, units);
}

/** Kinds whose rows are saved otherwise than one by one: a change of theirs has no one row of the sheet. */
const GATHERED: ReadonlySet<ImportKind> = new Set<ImportKind>(["indicators", "priorYear"]);

/** The row of the file that each change comes from, by key. Changes stand in the order of the planned rows. */
function plannedRows<K extends ImportKind>(plan: ImportPlan<K>): Map<string, PlannedRow<K> | undefined> {
  const added = plan.added.values();
  const changed = plan.changed.values();
  const removed = plan.removed.values();
  return new Map(
    plan.changes.map(({ key, baseVersion, value }) => {
      const rows = value === null ? removed : baseVersion === null ? added : changed;
      return [key, rows.next().value];
    }),
  );
}

/** Refusals of changes as refusals of the file they come from: at the row, as far as there is one. */
export function inFile<K extends ImportKind>(
  refusals: readonly EntryRefusal[],
  kind: K,
  plan: ImportPlan<K>,
): ImportRefusal[] {
  const planned = GATHERED.has(kind) ? null : plannedRows(plan);
  return refusals.map(({ key, message }) => {
    const { sheet = SPECS[kind].sheet, row = null } = planned?.get(key) ?? {};
    if (row !== null) return { sheet, cell: `第 ${row} 行`, found: "", message };
    return { sheet, cell: "", found: planned ? "表中没有的行" : "", message };
  });
}
