import type { Indicator, Project } from "@/lib/domain/book/types";
import type { EntryRow, EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange, ListEntity } from "@/lib/domain/entry/change";
import type { ImportKind, ImportRows, LineRow } from "./kinds";
import { contentOf } from "./match";
import { isSame, type RowMatch } from "./row-match";
import { priorYearOf } from "./specs/prior-year";

/** The rows that an import changes, and of which unit; null for the whole department. */
interface Target {
  rows: EntryRows;
  unit: string | null;
  newKey: () => string;
}

type Matches<K extends ImportKind> = readonly RowMatch<K>[];
type Planner<K extends ImportKind> = (matches: Matches<K>, target: Target) => EntryChange[];

/** Which row a change is made to; of a new row, the version is null. */
type Head = Pick<EntryChange, "key" | "baseVersion">;

/** How rows of a kind stand in lists of the budget. */
interface Listing<K extends ImportKind> {
  /** the rows that the template lists, in its order */
  standing: readonly EntryRow<ListEntity>[];
  entityOf(row: ImportRows[K]): ListEntity;
  /** makes the row; what the template leaves out is taken from the row at this place */
  write(row: ImportRows[K], head: Head, at: number | null): EntryChange;
}

function ofUnit<E extends ListEntity>(list: readonly EntryRow<E>[], unit: string | null): EntryRow<E>[] {
  return list.filter(({ value }) => unit === null || value.unit === unit);
}

/** What differs is written, what is left over deleted. */
function listChanges<K extends ImportKind>(
  matches: Matches<K>,
  listing: Listing<K>,
  newKey: () => string,
): EntryChange[] {
  return matches.flatMap((match): EntryChange[] => {
    if (isSame(match)) return [];
    const { before, after } = match;
    const row = before && listing.standing[before.at];
    const head = row ? { key: row.key, baseVersion: row.version } : { key: newKey(), baseVersion: null };
    if (after) return [listing.write(after.value, head, before?.at ?? null)];
    return before ? [{ entity: listing.entityOf(before.value), ...head, value: null }] : [];
  });
}

function lines(matches: Matches<"basic" | "projectLines">, target: Target, lineClass: LineRow["class"]): EntryChange[] {
  const standing = ofUnit(target.rows.line, target.unit).filter(({ value }) => value.class === lineClass);
  const listing: Listing<"basic" | "projectLines"> = {
    standing,
    entityOf: () => "line",
    // A new line gets its id where it is saved; until then its key serves as one.
    write: (row, head, at) => {
      const known = at === null ? undefined : standing[at]?.value;
      // Kept also beside another amount: which of the two is right a person says (AMT-04); what is gone nobody asks about.
      const { calculation } = known ?? {};
      const value = { ...row, id: known?.id ?? head.key, ...(calculation !== undefined && { calculation }) };
      return { entity: "line", ...head, value };
    },
  };
  return listChanges(matches, listing, target.newKey);
}

const projects: Planner<"projects"> = (matches, { rows, unit, newKey }) => {
  const standing = ofUnit(rows.project, unit);
  const listing: Listing<"projects"> = {
    standing,
    entityOf: () => "project",
    write: (row, head, at) => {
      const indicators = (at === null ? null : standing[at]?.value.indicators) ?? [];
      return { entity: "project", ...head, value: { ...row, indicators } };
    },
  };
  return listChanges(matches, listing, newKey);
};

const revenue: Planner<"revenue"> = (matches, { rows, unit, newKey }) => {
  const listing: Listing<"revenue"> = {
    standing: [...ofUnit(rows.revenue, unit), ...ofUnit(rows.carryForward, unit)],
    entityOf: ({ flow }) => flow,
    write: (row, head) => {
      if (row.flow === "revenue") {
        const { flow: entity, ...value } = row;
        return { entity, ...head, value };
      }
      const { flow: entity, ...value } = row;
      return { entity, ...head, value };
    },
  };
  return listChanges(matches, listing, newKey);
};

const procurement: Planner<"procurement"> = (matches, { rows, unit, newKey }) => {
  const listing: Listing<"procurement"> = {
    standing: ofUnit(rows.procurement, unit),
    entityOf: () => "procurement",
    write: (value, head) => ({ entity: "procurement", ...head, value }),
  };
  return listChanges(matches, listing, newKey);
};

const differs = (before: readonly Indicator[], after: readonly Indicator[]) =>
  before.map(contentOf).join("\n") !== after.map(contentOf).join("\n");

/** Lists of indicators that would no longer be the same, their order included. */
const indicators: Planner<"indicators"> = (matches, { rows, unit }) => {
  const { performance, budgetId } = rows;
  const owners = ofUnit(rows.project, unit);
  const standing = [
    ...(unit === null ? performance.value.indicators : []),
    ...owners.flatMap(({ value }) => value.indicators),
  ];
  const listOf = (project: Project["code"] | null): Indicator[] =>
    matches.flatMap((match) => {
      if (match.after?.value.project !== project) return [];
      const { project: _, ...indicator } = match.after.value;
      const untouched = match.before && isSame(match) ? standing[match.before.at] : undefined;
      return [untouched ?? indicator];
    });
  const ofProjects = owners.flatMap(({ key, version, value }): EntryChange[] => {
    const list = listOf(value.code);
    if (!differs(value.indicators, list)) return [];
    return [{ entity: "project", key, baseVersion: version, value: { ...value, indicators: list } }];
  });
  const whole = listOf(null);
  if (unit !== null || !differs(performance.value.indicators, whole)) return ofProjects;
  const value = { ...performance.value, indicators: whole };
  return [{ entity: "performance", key: budgetId, baseVersion: performance.version, value }, ...ofProjects];
};

const priorYear: Planner<"priorYear"> = (matches, { rows }) => {
  if (matches.every(isSame)) return [];
  const { priorYear: before, budgetId, head } = rows;
  const after = matches.flatMap((match) => match.after?.value ?? []);
  const value = after.length > 0 ? priorYearOf(after, head.fiscalYear - 1, before?.value ?? null) : null;
  return [{ entity: "priorYear", key: budgetId, baseVersion: before?.version ?? null, value }];
};

const PLANNERS: { readonly [K in ImportKind]: Planner<K> } = {
  basic: (matches, target) => lines(matches, target, "basic"),
  projectLines: (matches, target) => lines(matches, target, "project"),
  projects,
  indicators,
  revenue,
  procurement,
  priorYear,
};

/** The changes that make the rows of the budget what the rows of a template are to become. */
export function changesOf<K extends ImportKind>(kind: K, matches: Matches<K>, target: Target): EntryChange[] {
  const planner: Planner<K> = PLANNERS[kind];
  return planner(matches, target);
}
