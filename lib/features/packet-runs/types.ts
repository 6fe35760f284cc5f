import type { BudgetStatus } from "@/lib/domain/labels";
import type { Severity } from "@/lib/domain/rules/types";

/** How far the packet of one budget in a run is. */
export type PacketItemStatus = "waiting" | "working" | "done" | "failed" | "cancelled";

/** How often a rule speaks about one budget. */
export interface RuleCount {
  rule: string;
  severity: Severity;
  count: number;
}

/** One budget of a run. */
export interface RunItem {
  id: string;
  budgetId: string;
  departmentName: string;
  fiscalYear: number;
  status: PacketItemStatus;
  /** why it failed, for the person; blank otherwise */
  error: string;
  /** the number of the revision that was drawn; null for a draft, and before it was drawn */
  revision: number | null;
  /** whether the files are marked 草稿; null before they were drawn */
  draft: boolean | null;
  findings: RuleCount[];
  /** what people should know before they publish the files, a line each */
  notices: string[];
}

/** 批量生成: a run with its budgets, as far as the person may still have their packets. */
export interface Run {
  id: string;
  createdAt: Date;
  items: RunItem[];
}

/** How many items are how far. */
export type RunCounts = Readonly<Record<PacketItemStatus, number>>;

/** A run in the list of runs. */
export interface RunHead {
  id: string;
  createdAt: Date;
  counts: RunCounts;
}

/** A budget that may be chosen for a run. */
export interface Choice {
  id: string;
  departmentName: string;
  fiscalYear: number;
  status: BudgetStatus;
}
