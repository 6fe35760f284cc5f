import type { Fen } from "../money";
import type { Trace } from "../tables/records";
import type { CellAddress } from "../tables/types";

/** What a figure in the text is made of. */
export type FigureSource =
  /** the printed value of one cell (of a table, or of the figures kept for the narrative) */
  | { kind: "cell"; address: CellAddress }
  /** printed values added and subtracted, so that a reader's own arithmetic agrees */
  | { kind: "formula"; terms: { address: CellAddress; sign: 1 | -1 }[] }
  /** an amount that a person entered in the book, e.g. a cause of a change */
  | { kind: "book"; path: string }
  /** a count, e.g. of vehicles, in the book */
  | { kind: "count"; path: string };

/** One stretch of a paragraph. The text of a paragraph is the texts of its runs, joined. */
export type Run =
  | { kind: "fixed"; text: string }
  /** `fen`: value of the printed figure (for a change: of the difference of printed figures); for a count, the count */
  | { kind: "figure"; text: string; source: FigureSource; fen: Fen }
  /** people's text, at this path of the book */
  | { kind: "input"; text: string; path: string }
  /** people's text that is still wanted; `text` is what stands in its place in a draft */
  | { kind: "gap"; text: string; path: string; ask: string };

export interface Paragraph {
  /** what it tells of, the same in every form set and wherever it stands: `totals.income`, `basics.composition.units` */
  id: string;
  /** where it stands in print: `三.一.1`, section numbers and paragraph number */
  numeral: string;
  runs: Run[];
}

export interface Section {
  /** what it tells of, below the key of the section around it: `budgets`, `budgets.general` */
  key: string;
  /** as it is numbered in print: 三 */
  numeral: string;
  /** with its number: 一、部门基本情况 / （一）职能职责 */
  heading: string;
  paragraphs: Paragraph[];
  sections: Section[];
}

/** 部门预算情况说明 */
export interface Narrative {
  title: string;
  sections: Section[];
}

/** A figure that no table prints but the narrative needs, e.g. last year's basic expenditure. */
export interface NarrativeFigure {
  address: CellAddress;
  /** what it is, in Chinese */
  label: string;
  fen: Fen;
  printed: number;
  trace: Trace;
}
