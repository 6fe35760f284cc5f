import { tidyTexts } from "../book/texts";
import type {
  Assets,
  CarryForward,
  Line,
  NarrativeTexts,
  Performance,
  PriorYear,
  ProcurementItem,
  Project,
  Revenue,
  UnitStatement,
} from "../book/types";
import type { CodeName } from "../classification";
import { type EntryEnvelope, entrySchemas } from "./change-schema";
import { formFaults } from "./form-faults";
import type { Rank } from "./rank";

/** What can be entered, by the name it has in a change, as it stands in the book (amounts in fen). */
export interface EntryValues {
  line: Line;
  revenue: Revenue;
  carryForward: CarryForward;
  /** with its indicators */
  project: Project;
  procurement: ProcurementItem;
  unitStatement: UnitStatement;
  performance: Performance;
  assets: Assets;
  priorYear: PriorYear;
  narrative: NarrativeTexts;
  /** the whole list: codes of any unit may be in it, and a line may be entered before its code has a name */
  codeNames: CodeName[];
}
export type EntryEntity = keyof EntryValues;

/** Entities of which a budget has any number of rows; each row has a uuid of its own. */
export const LIST_ENTITIES = ["line", "revenue", "carryForward", "project", "procurement", "unitStatement"] as const;
export type ListEntity = (typeof LIST_ENTITIES)[number];

/** Entities of which a budget has one row; its key is the id of the budget. */
export const SINGLE_ENTITIES = ["performance", "assets", "priorYear", "narrative", "codeNames"] as const;
export type SingleEntity = (typeof SINGLE_ENTITIES)[number];

/** Rows that may be deleted: every list row, and 上年数, which a budget may be without. */
export type DeletableEntity = ListEntity | "priorYear";

/** A change to one row of one entity; see `EntryChange`. */
export interface ChangeOf<E extends EntryEntity> {
  entity: E;
  /** made by the client and the same over retries */
  key: string;
  /** the version that was changed; null for a new row */
  baseVersion: number | null;
  /** the whole row; null when it is deleted. A new line takes its key as its id: numbers would be taken twice */
  value: EntryValues[E] | (E extends DeletableEntity ? null : never);
  /** where a row of a list is to stand; without it a row stays where it is, and a new one comes last */
  rank?: Rank | undefined;
}

/** A change to a row of a budget. */
export type EntryChange = { [E in EntryEntity]: ChangeOf<E> }[EntryEntity];

/** What a person may not save: which row, which field of it (a path such as `indicators[2].weight`), and why. */
export interface EntryRefusal {
  entity: EntryEntity;
  key: string;
  /** null when it is the row as a whole */
  field: string | null;
  /** plain Chinese, to be shown at the field */
  message: string;
}

/** A row as it was saved. */
export interface EntrySaved {
  entity: EntryEntity;
  key: string;
  /** null when the row was deleted */
  version: number | null;
}

/** Two people changed one row. A value that is null is a deleted row. */
export interface EntryConflict {
  entity: EntryEntity;
  key: string;
  mine: object | null;
  theirs: object | null;
  theirVersion: number | null;
  /** where their row stands in its list */
  theirRank?: Rank | undefined;
  /** who changed it */
  by: string;
  /** when, ISO 8601 */
  at: string;
}

/** What became of the values of a batch. */
export type ReadChanges = { ok: true; changes: EntryChange[] } | { ok: false; refusals: EntryRefusal[] };

/** Whether a budget has any number of rows of an entity. */
export function isList(entity: EntryEntity): entity is ListEntity {
  return (LIST_ENTITIES as readonly string[]).includes(entity);
}

function isDeletable(entity: EntryEntity): entity is DeletableEntity {
  return isList(entity) || entity === "priorYear";
}

/** Which row a change is about. What a budget has one of stands nowhere in particular. */
function placeOf<E extends EntryEntity>({ entity, key, baseVersion, rank }: EntryEnvelope & { entity: E }) {
  const place = { entity, key, baseVersion };
  return rank === undefined || !isList(entity) ? place : { ...place, rank };
}

/** Of these every text is written freely, over several lines. */
const WRITTEN: ReadonlySet<EntryEntity> = new Set<EntryEntity>(["narrative", "unitStatement"]);

function readOne<E extends EntryEntity>(envelope: EntryEnvelope & { entity: E }): ChangeOf<E> | EntryRefusal[] {
  const { entity, key, value } = envelope;
  const place = placeOf(envelope);
  if (value === null) {
    if (isDeletable(entity)) return { ...place, value: null } as ChangeOf<E>;
    return [{ entity, key, field: null, message: "此项内容不能删除，请改为清空各栏后保存" }];
  }
  const tidied = tidyTexts(value, WRITTEN.has(entity) ? ["narrative"] : []);
  if (tidied.unfit.length > 0) {
    return tidied.unfit.map(({ path, message }) => ({ entity, key, field: String(path[0] ?? "") || null, message }));
  }
  const parsed = entrySchemas[entity].safeParse(tidied.value);
  if (parsed.success) return { ...place, value: parsed.data as EntryValues[E] };
  return formFaults(entity, parsed.error, value).map(({ field, message }) => ({ entity, key, field, message }));
}

function repeated(envelopes: readonly EntryEnvelope[]): EntryRefusal[] {
  const seen = new Set<string>();
  return envelopes.flatMap(({ entity, key }) => {
    const name = `${entity} ${key}`;
    if (seen.has(name)) return [{ entity, key, field: null, message: "同一行在一次保存中出现了两次，请刷新后重试" }];
    seen.add(name);
    return [];
  });
}

/**
 * Reads the values of a batch whose envelopes are sound (`entryBatchSchema`). A person's mistakes come back as refusals,
 * every one of them, never as an exception. References between rows are left to `refusalsOf`.
 */
export function readChanges(envelopes: readonly EntryEnvelope[]): ReadChanges {
  const changes: EntryChange[] = [];
  const refusals = repeated(envelopes);
  for (const envelope of envelopes) {
    const read = readOne(envelope);
    if (Array.isArray(read)) refusals.push(...read);
    else changes.push(read as EntryChange);
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, changes };
}
