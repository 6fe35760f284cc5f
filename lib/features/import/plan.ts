import { bookOf, type EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange } from "@/lib/domain/entry/change";
import { changesOf } from "./changes";
import type { ImportKind, ImportRows, ImportSpec } from "./kinds";
import { contentOf, type Level, matchRows } from "./match";
import type { ImportReading } from "./result";
import { isSame, type PlannedRow, type RowMatch, type StandingRow, type TargetRow } from "./row-match";
import { SPECS } from "./specs";

/** What an import would do. Nothing is done yet. */
export interface ImportPlan<K extends ImportKind> {
  added: PlannedRow<K>[];
  changed: PlannedRow<K>[];
  removed: PlannedRow<K>[];
  unchanged: number;
  /** rows of the budget that are not in the file, and stay because other rows of it were refused */
  kept: number;
  refused: number;
  /** to be saved together; `refusalsOf` judges them like any others */
  changes: EntryChange[];
  /** `新增 3 行、修改 2 行、删除 1 行，拒绝 4 行` */
  summary: string;
}

const idOf = (row: object) => ("id" in row && typeof row.id === "string" ? row.id : null);

/** Same id, else same content, else the same for a person. */
function levelsOf<K extends ImportKind>(kind: K): Level<StandingRow<K>, TargetRow<K>>[] {
  const spec: ImportSpec<ImportRows[K]> = SPECS[kind];
  const levels = [idOf, contentOf, (row: ImportRows[K]) => JSON.stringify(spec.naturalKey(row))];
  return levels.map((level) => ({ before: ({ value }) => level(value), after: ({ value }) => level(value) }));
}

function summaryOf<K extends ImportKind>(plan: Omit<ImportPlan<K>, "summary">): string {
  const { added, changed, removed, refused, kept, changes } = plan;
  const rows = added.length + changed.length + removed.length;
  const order = rows === 0 && changes.length > 0 ? "，并调整次序" : "";
  const stay = kept > 0 ? `；因有拒绝的行，表中没有的 ${kept} 行暂不删除` : "";
  return `新增 ${added.length} 行、修改 ${changed.length} 行、删除 ${removed.length} 行，拒绝 ${refused} 行${order}${stay}`;
}

/**
 * Compares what a template says with the rows of the budget that it lists: those of the same kind, of the same unit. A row
 * is found again by its id, else by its content, else by what tells rows apart for a person. A row that the file does not
 * have is removed, unless rows of the file were refused: then it may be one of those, and stays; and unless every sheet of
 * the file is of one unit, and the row of another.
 *
 * @param newKey makes the key of a new row, a uuid
 */
export function importPlan<K extends ImportKind>(
  rows: EntryRows,
  read: ImportReading<K>,
  newKey: () => string,
): ImportPlan<K> {
  const { kind, unit } = read;
  const spec: ImportSpec<ImportRows[K]> = SPECS[kind];
  const book = bookOf(rows);
  const standing = spec.rowsOf(book, unit).map((value, at): StandingRow<K> => ({ value, at }));
  const matches: RowMatch<K>[] = matchRows<StandingRow<K>, TargetRow<K>>(standing, read.rows, levelsOf(kind));
  const isMissing = ({ before, after }: RowMatch<K>) => after === null && before !== null && isOfFile(before.value);
  const isOfFile = (value: ImportRows[K]) => {
    const owner = spec.unitOf?.(value, book)?.unit ?? null;
    return read.units === null || (owner !== null && read.units.includes(owner));
  };
  const keep = read.refusedRows > 0 || read.unreadable;
  const wanted = matches.map((match): RowMatch<K> => {
    const { before, after } = match;
    return after || !before || (isMissing(match) && !keep)
      ? match
      : { before, after: { row: null, value: before.value } };
  });
  const planned = ({ before, after }: RowMatch<K>): PlannedRow<K> => ({
    ...(after?.sheet !== undefined && { sheet: after.sheet }),
    row: after?.row ?? null,
    before: before?.value ?? null,
    after: after?.value ?? null,
  });
  const plan = {
    added: wanted.filter(({ before }) => before === null).map(planned),
    changed: wanted.filter((match) => match.before && match.after && !isSame(match)).map(planned),
    removed: wanted.filter(({ after }) => after === null).map(planned),
    unchanged: matches.filter(isSame).length,
    kept: keep ? matches.filter(isMissing).length : 0,
    refused: read.refusedRows,
    changes: changesOf(kind, wanted, { rows, unit, newKey }),
  };
  return { ...plan, summary: summaryOf(plan) };
}
