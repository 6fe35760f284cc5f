import type { Fen, Printed } from "../money";
import type { CellAddress } from "../tables/types";

/** Two figures a reader wants to see beside each other, as an edition declares them; texts may hold {year}. */
export interface ComparisonSpec {
  label: string;
  current: CellAddress;
  prior: CellAddress;
  /** what it is called where it is one of the few figures that stand for the whole */
  headline?: string;
}

/** What an edition declares for the overview: which figures of its tables stand for the whole and for the change. */
export interface OverviewSpec {
  /** the total of income and that of expenditure; their parts are found through the sums of the cells */
  income: CellAddress;
  expenditure: CellAddress;
  comparisons: readonly ComparisonSpec[];
  /** a total whose rows are compared one by one with another column of the same rows */
  byFunction: { total: CellAddress; priorColumn: string };
}

/** A printed figure as the overview shows it. */
export interface OverviewFigure {
  address: CellAddress;
  label: string;
  /** as printed in tables; `0.00` where the cell is blank */
  text: string;
  /** exact, for the length of a bar */
  fen: Fen;
}

/** A whole with those of its parts that are not zero, in printed order. */
export interface OverviewWhole {
  total: OverviewFigure;
  parts: OverviewFigure[];
}

/** A figure beside last year's. */
export interface OverviewChange {
  label: string;
  current: OverviewFigure;
  prior: OverviewFigure;
  /** printed this year − printed last year, so that a reader's own subtraction agrees */
  difference: Printed;
  /** 增加 48.91, 减少 4.00, 持平, or 基本持平 where only exact amounts differ */
  text: string;
}

/** A figure that stands for the whole, beside last year's; `change` is null where that is not known. */
export interface Headline {
  label: string;
  figure: OverviewFigure;
  change: OverviewChange | null;
}

/** 收支概览: where the money comes from, where it goes, and what changed since last year. */
export interface Overview {
  /** null when the tables print no such total, or it is zero */
  income: OverviewWhole | null;
  expenditure: OverviewWhole | null;
  /** empty when last year is not known */
  changes: OverviewChange[];
  changesByFunction: OverviewChange[];
}
