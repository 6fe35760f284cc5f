import type { UnitKind } from "../book";

/** A unit as a draft has it. */
export interface DraftUnit {
  code: string;
  name: string;
  kind: UnitKind;
  /** whether anything in the draft is of the unit: lines, income, projects, procurement, 控制数 */
  used: boolean;
}

/** A unit as the list of its department has it today. */
export interface ListedUnit {
  code: string;
  name: string;
  kind: UnitKind;
  closed: boolean;
  /** code and name of the unit that took over; null for none */
  heir: string | null;
}

/** One unit in which a draft differs from the list. */
export type UnitChange =
  | { what: "added"; code: string; name: string; kind: UnitKind }
  | { what: "renamed"; code: string; before: string; name: string }
  | { what: "kind"; code: string; name: string; before: UnitKind; kind: UnitKind }
  | { what: "removed"; code: string; name: string }
  /** closed, but the draft holds rows of it: somebody must move them first */
  | { what: "kept"; code: string; name: string; heir: string | null };

function changesOf(unit: DraftUnit, listed: ListedUnit | undefined): UnitChange[] {
  const { code, name, used } = unit;
  // What was never in the list came with a book: nobody said that it is gone.
  if (!listed) return [];
  if (listed.closed)
    return used ? [{ what: "kept", code, name, heir: listed.heir }] : [{ what: "removed", code, name }];
  const changes: UnitChange[] = [];
  if (listed.name !== name) changes.push({ what: "renamed", code, before: name, name: listed.name });
  if (listed.kind !== unit.kind) {
    changes.push({ what: "kind", code, name: listed.name, before: unit.kind, kind: listed.kind });
  }
  return changes;
}

/** In what the units of a draft differ from the list of the department, by code; nothing when they do not. */
export function unitChanges(draft: readonly DraftUnit[], list: readonly ListedUnit[]): UnitChange[] {
  const inDraft = new Set(draft.map(({ code }) => code));
  const byCode = new Map(list.map((unit) => [unit.code, unit]));
  const added = list
    .filter(({ code, closed }) => !closed && !inDraft.has(code))
    .map(({ code, name, kind }): UnitChange => ({ what: "added", code, name, kind }));
  const changed = draft.flatMap((unit) => changesOf(unit, byCode.get(unit.code)));
  return [...added, ...changed].toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

const COUNTED: readonly [label: string, kinds: readonly UnitChange["what"][]][] = [
  ["新增", ["added"]],
  ["改名", ["renamed"]],
  ["性质", ["kind"]],
  ["停用", ["removed", "kept"]],
];

/** How many of each there are, in a few words: 新增 2、改名 1、停用 1. */
export function countedChanges(changes: readonly UnitChange[]): string {
  return COUNTED.flatMap(([label, kinds]) => {
    const count = changes.filter(({ what }) => kinds.includes(what)).length;
    return count === 0 ? [] : [`${label} ${count}`];
  }).join("、");
}

/** Where new units stand among those of a draft: before the first with a greater code, the others as they were. */
export function inserted(codes: readonly string[], added: readonly string[]): string[] {
  const order = [...codes];
  for (const code of added.toSorted()) {
    const place = order.findIndex((one) => one > code);
    order.splice(place === -1 ? order.length : place, 0, code);
  }
  return order;
}
