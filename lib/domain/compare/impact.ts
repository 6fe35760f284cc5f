import type { Disclosure } from "../disclosure";
import type { Finding } from "../rules";
import { type CellChange, tableCellChanges } from "./cells";
import { changedSentences, type SentenceChange } from "./sentences";

export type { CellChange } from "./cells";

/** A printed table that differs. */
export interface TableChange {
  table: string;
  /** 表三 */
  sheet: string;
  title: string;
  /** how many of its places differ */
  cells: number;
  /** `new` and `vanished`: a form printed only after, or only before, the change */
  presence: "kept" | "new" | "vanished";
}

/** What a change does to what is published: the difference of two disclosures. */
export interface Impact {
  /** in the order of the tables */
  tables: TableChange[];
  cells: CellChange[];
  /** in reading order */
  sentences: SentenceChange[];
  newFindings: Finding[];
  vanishedFindings: Finding[];
}

/** Each table that differs with its cells: those printed after the change in their order, then those that vanished. */
function tableChanges(before: Disclosure, after: Disclosure): { table: TableChange; cells: CellChange[] }[] {
  const was = new Map(before.tables.map((table) => [table.id, table]));
  const is = new Map(after.tables.map((table) => [table.id, table]));
  const all = [...after.tables, ...before.tables.filter(({ id }) => !is.has(id))];
  return all.flatMap(({ id, sheet, title }) => {
    const cells = tableCellChanges(was.get(id), is.get(id));
    if (cells.length === 0) return [];
    const presence = !was.has(id) ? "new" : is.has(id) ? "kept" : "vanished";
    return [{ table: { table: id, sheet, title, cells: cells.length, presence }, cells }];
  });
}

/** The findings of `list` beyond those of `others`, told apart by rule and subject: another amount is no new finding. */
function beyond(list: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  const nameOf = ({ rule, subject }: Finding) => `${rule} ${subject}`;
  for (const finding of others) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1);
  return list.filter((finding) => {
    const count = left.get(nameOf(finding)) ?? 0;
    left.set(nameOf(finding), count - 1);
    return count <= 0;
  });
}

/** The difference of two disclosures of one budget, in what a reader sees: printed texts, not fen. */
export function impactOf(before: Disclosure, after: Disclosure): Impact {
  const changes = tableChanges(before, after);
  return {
    tables: changes.map(({ table }) => table),
    cells: changes.flatMap(({ cells }) => cells),
    sentences: changedSentences(before.narrative, after.narrative),
    newFindings: beyond(after.findings, before.findings),
    vanishedFindings: beyond(before.findings, after.findings),
  };
}

/** `此修改将影响 9 张表 23 个单元格、6 句说明`; `此修改不影响任何表` when nothing printed differs. */
export function describeImpact({ tables, cells, sentences }: Impact): string {
  const words = sentences.length ? `${sentences.length} 句说明` : "";
  if (cells.length === 0) return words ? `此修改不影响任何表，将影响 ${words}` : "此修改不影响任何表";
  return `此修改将影响 ${tables.length} 张表 ${cells.length} 个单元格${words && `、${words}`}`;
}
