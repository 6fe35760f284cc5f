import { AUDIT_LABELS, isAuditAction } from "@/lib/domain/audit";
import { guardFormula, writeCsv } from "@/lib/packet/open-data/csv";
import type { HistoryEvent, HistoryFilters } from "./types";

const HEADER = ["序号", "时间（北京时间）", "人员", "账号", "网络地址", "事项", "对象", "内容", "之前", "之后"];

const FORMAT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A history as a CSV file, one line for each thing changed; no cell can be taken for a formula. */
export function historyCsv(events: readonly HistoryEvent[]): string {
  const rows = events.flatMap(({ seq, at, actorName, account, origin, actionLabel, object, changes }) => {
    const event = [seq, FORMAT.format(at), actorName, account, origin, actionLabel, object];
    if (changes.length === 0) return [[...event, "", "", ""]];
    return changes.map(({ label, before, after }) => [...event, label, before, after]);
  });
  return writeCsv([HEADER, ...rows.map((row) => row.map(guardFormula))]);
}

/** Filters in words, for the record of an export; blank for none. */
export function filterWords({ actor, action, from, to, text }: HistoryFilters): string {
  return [
    actor && `人员 ${actor}`,
    action && `事项 ${isAuditAction(action) ? AUDIT_LABELS[action] : action}`,
    from && `自 ${from}`,
    to && `至 ${to}`,
    text && `含“${text}”`,
  ]
    .filter(Boolean)
    .join("，");
}
