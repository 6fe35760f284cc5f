import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import type { EntryRow, EntryRows } from "@/lib/domain/entry/apply";
import {
  type EntryChange,
  type EntryConflict,
  type EntryEntity,
  isList,
  LIST_ENTITIES,
} from "@/lib/domain/entry/change";
import type { Statements } from "@/lib/server/db";

type Stored = EntryRow<EntryEntity>;

/** A row as the audit trail names it. */
export const nameOf = ({ entity, key }: { entity: EntryEntity; key: string }) => `${entity}:${key}`;

/** A value of a row as JSON; rows hold nothing else. */
export const jsonOf = (value: object) => value as { [key: string]: CanonicalJson };

/** Finds the stored row that a change is about; undefined when there is none (any more). */
export function finderIn(rows: EntryRows): (change: { entity: EntryEntity; key: string }) => Stored | undefined {
  const byName = new Map<string, Stored>();
  for (const entity of LIST_ENTITIES) {
    for (const row of rows[entity]) byName.set(nameOf({ entity, key: row.key }), row);
  }
  return ({ entity, key }) => (isList(entity) ? byName.get(nameOf({ entity, key })) : (rows[entity] ?? undefined));
}

/** Whether a change asks for what is already there, whoever wrote it. */
function isDone(change: EntryChange, stored: Stored | undefined): boolean {
  if (!stored || change.value === null) return !stored && change.value === null;
  const { rank = stored.rank } = change;
  return rank === stored.rank && canonicalJson(jsonOf(stored.value)) === canonicalJson(jsonOf(change.value));
}

/** Changes by what is to become of them. */
export interface Compared {
  /** from the version that is stored: to be written */
  due: EntryChange[];
  /** from another version, to another content: to be decided by a person */
  stale: EntryChange[];
}

/** Compares the versions that rows were changed from with those that are stored. What is there already is left out. */
export function compareVersions(changes: readonly EntryChange[], before: EntryRows): Compared {
  const find = finderIn(before);
  const open = changes.filter((change) => !isDone(change, find(change)));
  const isCurrent = (change: EntryChange) => (find(change)?.version ?? null) === change.baseVersion;
  return { due: open.filter(isCurrent), stale: open.filter((change) => !isCurrent(change)) };
}

interface LastChange {
  at: Date;
  by: string | null;
}

/** Who changed a row last, and when: by entry, or by an import that replaced every row. */
async function lastChange(tx: Statements, budgetId: string, name: string): Promise<LastChange | undefined> {
  const [last] = await tx.$queryRaw<LastChange[]>`
    SELECT e.at, u.display_name AS by
    FROM audit_event AS e LEFT JOIN "user" AS u ON u.id = e.actor_id
    WHERE e.budget_id = ${budgetId}::uuid
      AND (e.action = 'budget.import' OR e.action = 'entry.edit' AND (e.before ? ${name} OR e.after ? ${name}))
    ORDER BY e.seq DESC LIMIT 1`;
  return last;
}

/** Stale changes, each beside what others made of the row. */
export async function conflictsOf(
  tx: Statements,
  stale: readonly EntryChange[],
  before: EntryRows,
): Promise<EntryConflict[]> {
  const find = finderIn(before);
  const conflicts: EntryConflict[] = [];
  for (const change of stale) {
    const stored = find(change);
    const last = await lastChange(tx, before.budgetId, nameOf(change));
    conflicts.push({
      entity: change.entity,
      key: change.key,
      mine: change.value,
      theirs: stored?.value ?? null,
      theirVersion: stored?.version ?? null,
      ...(stored?.rank === undefined ? {} : { theirRank: stored.rank }),
      by: last?.by ?? "系统",
      at: (last?.at ?? new Date(0)).toISOString(),
    });
  }
  return conflicts;
}
