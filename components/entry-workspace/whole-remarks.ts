import type { EntryRemark } from "@/lib/domain/entry/check";
import { JUDGED_IN_ROWS } from "@/lib/domain/entry/row-rules";
import type { Finding } from "@/lib/domain/rules/types";

/**
 * What the rules that need the whole book say of lines, at every place of each cause, by the id of the line. What rules say
 * of a line by itself is not among it: that is known while it is typed.
 */
export function wholeRemarks(findings: readonly Finding[]): ReadonlyMap<string, readonly EntryRemark[]> {
  const found = new Map<string, EntryRemark[]>();
  for (const { rule, severity, message, remedy, place, also } of findings) {
    if (JUDGED_IN_ROWS.has(rule)) continue;
    for (const at of [place, ...also]) {
      if (at.kind !== "line") continue;
      const remark = { field: at.field ?? "function", severity, message, remedy, rule, refused: false, blank: false };
      const known = found.get(at.id);
      if (known) known.push(remark);
      else found.set(at.id, [remark]);
    }
  }
  return found;
}
