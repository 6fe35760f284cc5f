import type { Basis } from "@/lib/domain/editions/basis";
import { applyChanges, bookOf, type EntryRows } from "@/lib/domain/entry/apply";
import {
  groupedRefusals,
  type ImportKind,
  type ImportPlan,
  type ImportReading,
  type ImportRefusal,
  type ImportRows,
  type ImportSpec,
  type PlannedRow,
  RowWords,
  SPECS,
} from "../import";
import { askedAmounts } from "./asked-amounts";
import type { Importable, ImportReport, ReportRow } from "./types";

/** So many rows of each sort, causes and formulas are listed; the counts are of all. */
const MOST_ROWS = 200;
const MOST_LISTED = 200;

/** What a file says, what it would change, and what keeps it from that. */
export interface Compared {
  read: ImportReading<ImportKind>;
  plan: ImportPlan<ImportKind>;
  refusals: ImportRefusal[];
  importable: Importable;
}

type Words = RowWords<ImportKind>;

function placeOf({ sheet, row }: PlannedRow<ImportKind>, several: boolean): string {
  if (row === null) return "";
  return several && sheet !== undefined ? `“${sheet}”第 ${row} 行` : `第 ${row} 行`;
}

function reportRow(what: ReportRow["what"], row: PlannedRow<ImportKind>, words: Words, several: boolean): ReportRow {
  const { before, after } = row;
  const shown = before ?? after;
  return {
    what,
    place: placeOf(row, several),
    name: shown ? words.name(shown) : "",
    before: before && words.fen(before),
    after: after && words.fen(after),
    fields: before && after ? words.changes(before, after) : [],
  };
}

function reportRows({ read, plan }: Compared, words: Words): ReportRow[] {
  const several = read.sheets.length > 1;
  return (["removed", "changed", "added"] as const).flatMap((what) =>
    plan[what].slice(0, MOST_ROWS).map((row) => reportRow(what, row, words, several)),
  );
}

/** What an import of a file does to a budget, for a person; or did. */
export function reportOf(
  compared: Compared,
  rows: EntryRows,
  basis: Basis,
  applied: boolean,
): Omit<ImportReport, "version"> {
  const { read, plan, refusals, importable } = compared;
  const { kind, unit } = read;
  const book = bookOf(rows);
  const words: Words = new RowWords(kind, book, basis);
  const spec: ImportSpec<ImportRows[ImportKind]> = SPECS[kind];
  const result = bookOf(applyChanges(rows, plan.changes));
  const after = spec.rowsOf(result, unit);
  const groups = groupedRefusals(refusals);
  const hidden = [...read.named, ...read.ignored].map((notice) => notice.kind);
  return {
    kind,
    summary: read.unreadable ? "这个文件不能导入" : plan.summary,
    added: plan.added.length,
    changed: plan.changed.length,
    removed: plan.removed.length,
    rows: reportRows(compared, words),
    sums: read.unreadable ? [] : words.sums(spec.rowsOf(book, unit), after),
    ignored: read.ignored,
    named: [...read.named, ...(read.unreadable ? [] : askedAmounts(book, result, basis))],
    hasHidden: hidden.some((one) => one === "hiddenRows" || one === "hiddenSheet" || one === "leftOut"),
    leaveHidden: hidden.includes("leftOut"),
    refusals: groups.slice(0, MOST_LISTED),
    refusalCount: refusals.length,
    refusalGroups: groups.length,
    formulas: read.formulas.slice(0, MOST_LISTED).map(({ cell }) => cell),
    formulaCount: read.formulas.length,
    importable,
    applied,
  };
}
