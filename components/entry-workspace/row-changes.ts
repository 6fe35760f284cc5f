import { applyChanges, type EntryRows, withSaved } from "@/lib/domain/entry/apply";
import type { EntryChange, EntryConflict, EntrySaved } from "@/lib/domain/entry/change";

/** A saved row; a new line comes with the id it was given. */
export type SavedEntry = EntrySaved & { lineId?: string };

/** The rows with the versions and line ids that saving gave them. */
export function afterSaving(rows: EntryRows, saved: readonly SavedEntry[]): EntryRows {
  const versioned = withSaved(rows, saved);
  const ids = new Map(saved.flatMap(({ key, lineId }) => (lineId ? [[key, lineId] as const] : [])));
  if (ids.size === 0) return versioned;
  const line = versioned.line.map((row) => {
    const id = ids.get(row.key);
    return id === undefined || id === row.value.id ? row : { ...row, value: { ...row.value, id } };
  });
  return { ...versioned, line };
}

/** The rows with one that the server wrote by itself. */
export function afterAdopting(rows: EntryRows, row: SavedEntry & { value: object }): EntryRows {
  const { entity, key, version, value } = row;
  return withSaved(applyChanges(rows, [{ entity, key, baseVersion: version, value } as EntryChange]), [row]);
}

/** The rows after a conflict was settled for the other person: their row, or none where they deleted it. */
export function afterYielding(rows: EntryRows, conflict: EntryConflict): EntryRows {
  const { entity, key, theirs, theirVersion, theirRank } = conflict;
  const change = { entity, key, baseVersion: theirVersion, value: theirs, rank: theirRank } as EntryChange;
  return withSaved(applyChanges(rows, [change]), [{ entity, key, version: theirVersion }]);
}
