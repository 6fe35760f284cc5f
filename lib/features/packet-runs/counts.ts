import type { Severity } from "@/lib/domain/rules/types";
import type { PacketItemStatus, RuleCount, RunCounts } from "./types";

/** The most budgets in one run. */
export const LARGEST_RUN = 200;

/** How many items are how far. */
export function countByStatus(items: readonly { status: PacketItemStatus }[]): RunCounts {
  const counts = { waiting: 0, working: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { status } of items) counts[status]++;
  return counts;
}

/** Whether anything of a run is still to come. */
export function isUnfinished({ waiting, working }: RunCounts): boolean {
  return waiting + working > 0;
}

/** How many findings of each severity a budget has. */
export function findingCounts({ findings }: { findings: readonly RuleCount[] }): Record<Severity, number> {
  const counts = { block: 0, confirm: 0, note: 0 };
  for (const { severity, count } of findings) counts[severity] += count;
  return counts;
}
