import type { Place } from "../rules/types";
import type { EntryRows } from "./apply";
import type { EntryEntity, ListEntity, SingleEntity } from "./change";

/** A place on an entry screen: a row, and a field of it (a path such as `indicators[2].target`); null is the whole row. */
export interface EntryPlace {
  entity: EntryEntity;
  key: string;
  field: string | null;
}

/** The lists of a book by their names in its paths. */
const LISTS: Readonly<Record<string, ListEntity>> = {
  lines: "line",
  revenues: "revenue",
  carryForward: "carryForward",
  projects: "project",
  procurement: "procurement",
  unitStatements: "unitStatement",
};
const SINGLES: readonly SingleEntity[] = ["performance", "assets", "priorYear", "narrative", "codeNames"];

/** A path of a book taken apart: `projects[0].indicators[2].target` → project, 0, `indicators[2].target`. */
export interface BookPath {
  entity: EntryEntity;
  /** null for what a budget has one of */
  index: number | null;
  field: string | null;
}

/** Where in the rows a path of a book leads; null when it names what is not entered, such as a unit. */
export function readBookPath(path: string): BookPath | null {
  const [, name = "", index, field = null] = /^(\w+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(path) ?? [];
  const list = LISTS[name];
  if (list && index !== undefined) return { entity: list, index: Number(index), field };
  const single = SINGLES.find((entity) => entity === name);
  return single && index === undefined ? { entity: single, index: null, field } : null;
}

const NAMES = new Map(Object.entries(LISTS).map(([name, entity]) => [entity, name]));

/** The path of a row in the book that these rows make up; null where the book has no such row. The reverse of `readBookPath`. */
export function rowPath(rows: EntryRows, entity: EntryEntity, key: string): string | null {
  const name = NAMES.get(entity as ListEntity);
  if (name === undefined) return entity;
  const index = rows[entity as ListEntity].findIndex((row) => row.key === key);
  return index < 0 ? null : `${name}[${index}]`;
}

/**
 * Finds the entry places of findings about the book that these rows make up (`bookOf`), for showing a finding at its cell
 * and for going there. Null for findings about tables, cells and paragraphs: those are traced, not entered.
 */
export function entryPlacesIn(rows: EntryRows): (place: Place) => EntryPlace | null {
  const keys = new Map(rows.line.map(({ key, value }) => [value.id, key]));
  const rowOf = ({ entity, index }: BookPath) => {
    const row = index === null ? rows[entity as SingleEntity] : rows[entity as ListEntity][index];
    return row?.key ?? null;
  };
  return (place) => {
    if (place.kind === "line") {
      const key = keys.get(place.id);
      return key === undefined ? null : { entity: "line", key, field: place.field ?? null };
    }
    const path = place.kind === "book" ? readBookPath(place.path) : null;
    const key = path && rowOf(path);
    return path && key ? { entity: path.entity, key, field: path.field } : null;
  };
}
