import type { TraceRecord } from "@/lib/features/budgets/types";

/** One record as the drawer lists it. */
export interface RecordRow {
  key: string;
  /** id of the line that it is; null for amounts of other kinds */
  lineId: string | null;
  /** its codes and names, or what stands for them where a record has no code */
  names: string[];
  /** what else tells it from the others */
  facts: string[];
  amountYuan: string;
  /** where it is entered, under the address of the budget; null where no page of entry has it */
  enteredOn: string | null;
}

/** Records of one kind: what they all have in common, told once, and what is particular to each. */
export interface RecordGroup {
  label: string;
  common: string[];
  rows: RecordRow[];
}

/** The last step of a path of codes: `201 … / 2010301 行政运行` → `2010301 行政运行`. */
function leafOf(path: string): string {
  return path.split(" / ").at(-1) ?? path;
}

const NAMES: readonly ((record: TraceRecord) => string)[] = [
  (record) => leafOf(record.functionPath),
  (record) => leafOf(record.economicPath),
  (record) => record.itemLabel,
];

const FACTS: readonly ((record: TraceRecord) => string)[] = [
  (record) => record.unitName,
  (record) => record.projectName,
  (record) => record.sourceLabel,
  (record) => record.expenseLabel || record.classLabel,
  (record) => (record.carriedOver ? "上年结转" : ""),
];

function groupOf(label: string, records: readonly TraceRecord[]): RecordGroup {
  const shared = (property: (record: TraceRecord) => string) =>
    records.length > 1 && new Set(records.map(property)).size === 1;
  const said = (properties: typeof NAMES, record: TraceRecord) =>
    properties.filter((property) => !shared(property)).map((property) => property(record));
  const first = records[0];
  const common = first ? [...NAMES, ...FACTS].filter(shared).map((property) => property(first)) : [];
  const rows = records.map((record): RecordRow => {
    const names = said(NAMES, record).filter(Boolean);
    const facts = said(FACTS, record).filter(Boolean);
    const lineId = record.set === "lines" ? record.id : null;
    const row = { key: record.id, lineId, amountYuan: record.amountYuan, enteredOn: record.enteredOn };
    return names.length > 0 ? { ...row, names, facts } : { ...row, names: [facts.join(" · ") || record.id], facts: [] };
  });
  return { label, common: common.filter(Boolean), rows };
}

/** Records by kind, in the order in which they come. */
export function groupRecords(records: readonly TraceRecord[]): RecordGroup[] {
  const labels = [...new Set(records.map((record) => record.setLabel))];
  return labels.map((label) =>
    groupOf(
      label,
      records.filter((record) => record.setLabel === label),
    ),
  );
}
