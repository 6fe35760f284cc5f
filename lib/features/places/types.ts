import type { Finding } from "@/lib/domain/rules/types";
import type { AdjustmentView } from "../review/types";

/** One thing to know of a place: `资金来源`, `一般公共预算`. */
export interface PlaceFact {
  label: string;
  value: string;
}

/** A figure that a paragraph quotes. */
export interface QuotedFigure {
  text: string;
  /** where it is printed, in words */
  words: string;
  address: string;
}

/** What a rule says of a place. */
export interface PlaceFinding extends Pick<Finding, "rule" | "subject" | "severity" | "message" | "remedy" | "basis"> {
  /** the places of the same cause: which of them this is, from 1, and the pages of the next and the one before, in a round */
  others: { at: number; count: number; next: string | null; previous: string | null } | null;
}

/** What is known of a selected place: what it is, what is wrong with it, what is approved of it. */
export interface PlaceView {
  subject: string;
  words: string;
  /** whether the budget still has it */
  present: boolean;
  facts: PlaceFact[];
  /** of a paragraph, the figures in it */
  figures: QuotedFigure[];
  /** of a line, the tables in which it is counted: 表三 */
  sheets: string[];
  findings: PlaceFinding[];
  /** the page under the address of the budget where it is entered; null for what is worked out */
  enteredOn: string | null;
  /** what 依据附件 at the place belong to: `line:L001`; null where none are kept */
  filesOf: string | null;
  /** 核减 (核增) of the line, where one was proposed on the latest revision */
  adjustment: AdjustmentView | null;
  /** what proposing one needs, for whoever may */
  propose: { revision: number; lineId: string; requestedYuan: string } | null;
}
