import type { EntryRefusal } from "@/lib/domain/entry/change";
import type { EntryRemark } from "@/lib/domain/entry/check";
import type { CellRemark } from "../entry/grid-types";

/**
 * Whether a row may be sent as it is. Beyond what the server refuses, a government code chosen in place of the derived
 * one waits for its reason.
 */
export function isWhole(remarks: readonly EntryRemark[]): boolean {
  return !remarks.some(({ refused, rule }) => refused || rule === null);
}

/** Remarks by the column they stand at; what is about no column stands at the first. */
export function remarksByColumn(
  remarks: readonly EntryRemark[],
  refusals: readonly Pick<EntryRefusal, "field" | "message">[],
  columns: readonly string[],
): Record<string, CellRemark[]> {
  const found: Record<string, CellRemark[]> = {};
  const add = (field: string | null, remark: CellRemark) => {
    const column = field !== null && columns.includes(field) ? field : columns[0];
    if (column === undefined) return;
    const list = found[column] ?? [];
    if (!list.some(({ text }) => text === remark.text)) found[column] = [...list, remark];
  };
  for (const { field, message } of refusals) add(field, { severity: "block", text: `没有保存：${message}` });
  for (const { field, severity, message, remedy, offer } of remarks) {
    add(field, { severity, text: remedy ? `${message}。${remedy}` : message, ...(offer && { offer }) });
  }
  return found;
}
