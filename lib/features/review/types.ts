import type { ExpenditureClass, Source } from "@/lib/domain/book";
import type { Fen } from "@/lib/domain/money";
import type { ReviewPart } from "@/lib/domain/review";

/** Somebody's tick on one part. */
export interface Tick {
  name: string;
  /** ISO 8601 */
  at: string;
  mine: boolean;
}

/** One part of the revision, and how far it is looked through. */
export interface MappedPart extends ReviewPart {
  /** under the address of the budget: `tables/3` */
  path: string;
  ticks: Tick[];
  /** names of those who opened it */
  openedBy: string[];
  opened: boolean;
  ticked: boolean;
  /** the revision on which the person looked at it last, where it says something else by now; null where it does not */
  changedSince: number | null;
}

/** 审阅进度 of the latest revision, for one person. */
export interface ReviewMap {
  /** number of the revision; null when nothing was ever submitted */
  revision: number | null;
  parts: MappedPart[];
  /** whether the person may tick now */
  mayMark: boolean;
  /** why not, for whoever wonders; blank when the person may */
  because: string;
}

/** 核减 (核增) of one line, everything side by side. */
export interface AdjustmentView {
  id: string;
  version: number;
  lineId: string;
  unit: string;
  unitName: string;
  class: ExpenditureClass;
  source: Source;
  /** `30217 公务接待费`, with the project where there is one */
  name: string;
  /** 申报数, as frozen */
  requestedFen: Fen;
  /** 核定数 */
  approvedFen: Fen;
  reason: string;
  status: "proposed" | "adopted" | "answered" | "withdrawn";
  author: string;
  /** ISO 8601 */
  at: string;
  /** who adopted or answered it; null while it is open */
  settled: { by: string; at: string } | null;
  answer: string;
  /** the line as it is now; null when it was deleted */
  live: { fen: Fen; version: number } | null;
  maySettle: boolean;
  mayWithdraw: boolean;
}

/** The adjustments of the latest revision, for one person. */
export interface Adjustments {
  revision: number | null;
  rows: AdjustmentView[];
  /** whether the person may propose now */
  mayPropose: boolean;
}
