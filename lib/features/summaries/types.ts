import type { Fen } from "@/lib/domain/money";
import type { Summary } from "@/lib/domain/summary";

/** What a list may say of a summary: it is of the budget as it stands; it is being computed (统计中); it cannot be computed. */
export type SummaryState = "current" | "behind" | "failed";

/** The stored summary of a budget, as lists show it. */
export interface StoredSummary {
  state: SummaryState;
  /** null until it was computed for the first time; older figures unless `state` is `current` */
  summary: Summary | null;
  /** how many things keep the draft from being submitted, but for units that have not handed in; null as `summary` */
  open: number | null;
  /** when the figures were computed; null as `summary` */
  computedAt: Date | null;
  /** why it cannot be computed, as a Chinese sentence; null unless `state` is `failed` */
  failure: string | null;
}

/** Sums over the summaries of many budgets, in fen. */
export interface SummarySums extends Omit<{ [K in keyof Summary]: Fen }, "findings"> {
  findings: Summary["findings"];
  /** of how many budgets last year's expenditure is known */
  withPriorYear: number;
  /** how many budgets have figures, and how many have none yet */
  computed: number;
  missing: number;
}

/** A budget that one process alone computes for a while. */
export interface Claim {
  id: string;
  until: Date;
  /** of the budget as it stood when it was taken */
  version: number;
  /** `summaryBasis` at that moment */
  basis: string;
}

/** What the thread that computes summaries is told when it starts. */
export interface ThreadData {
  /** of the database */
  url: string;
}

/** What it says while it works: the budget it is computing; null between two rounds. */
export interface ThreadReport {
  computing: Claim | null;
}
