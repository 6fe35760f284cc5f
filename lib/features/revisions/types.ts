import type { SentenceChange, TableChange } from "@/lib/domain/compare";
import type { Disclosure } from "@/lib/domain/disclosure";
import type { BudgetStage, BudgetStatus } from "@/lib/domain/labels";

/** A frozen revision without its book. */
export interface RevisionItem {
  id: string;
  number: number;
  stage: BudgetStage;
  status: BudgetStatus;
  sha256: string;
  createdAt: Date;
  createdBy: string;
}

/** A frozen revision with what it discloses. */
export interface LoadedRevision {
  head: RevisionItem;
  disclosure: Disclosure;
}

/** What was frozen of the same department's budget of the year before. */
export interface LastYear {
  fiscalYear: number;
  number: number;
  disclosure: Disclosure;
}

/** What a packet says otherwise than the last one that was signed before it. */
export interface PacketChanges {
  /** the number of the revision that was signed */
  number: number;
  status: BudgetStatus;
  /** what was entered otherwise, and how much further the web page opens, in words */
  told: string[];
  /** the printed tables that differ */
  tables: TableChange[];
  /** the sentences that differ */
  sentences: SentenceChange[];
}
