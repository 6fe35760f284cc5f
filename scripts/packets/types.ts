import type { Overlap, RuleCount } from "../../lib/domain/district";

/** How packets of a run are drawn. */
export interface PacketsOptions {
  out: string;
  formulas: boolean;
  /** whether the figures of the web pages open as far as the entered amounts */
  showLines: boolean;
  /** whether each packet holds its book, every entered line with it */
  includeBook: boolean;
  /** the date below each narrative, as printed; null leaves narratives without a signature */
  signed: string | null;
}

/** What a worker is asked to make: the packet of one book, or of all of them together. */
export type Job =
  | { kind: "book"; file: string; folder: string }
  | { kind: "district"; files: string[]; folder: string; name: string | null; draft: boolean };

/** What became of a packet. */
export interface Made {
  folder: string;
  department: { code: string; name: string };
  fiscalYear: number;
  /** marked 草稿 */
  draft: boolean;
  rules: RuleCount[];
  /** it was there already, of the same book and by the same program */
  skipped: boolean;
  /** what people should know before they publish it */
  notices: string[];
  /** of the consolidated one: whether it has the words that people wrote into the book of an earlier run */
  keptWords: boolean;
}

/** What a worker answers. */
export type Answer = { made: Made } | Problem;

/** Why a packet was not made. */
export interface Problem {
  /** one line in Chinese */
  problem: string;
  /** the books that hold the same department or unit, where that is the reason */
  overlaps?: readonly Overlap[];
}
