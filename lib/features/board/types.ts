import type { OfficeKind } from "@/lib/domain/access";
import type { BudgetStage, BudgetStatus } from "@/lib/domain/labels";
import type { Fen } from "@/lib/domain/money";
import type { Seen } from "../workflow/types";

/** What the board can be narrowed down to, besides stage and status, each with its count above the list. */
export const BOARD_STATES = [
  "handedIn",
  "outstanding",
  "missing",
  "returned",
  "overdue",
  "exceeded",
  "blocking",
  "computing",
  "stopped",
] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** Amounts of a row, in the order of their columns. */
export const BOARD_AMOUNTS = [
  "expenditure",
  "ceilings",
  "ceilingDifference",
  "prior",
  "priorDifference",
  "basic",
  "project",
  "general",
  "threePublic",
] as const;
export type BoardAmount = (typeof BOARD_AMOUNTS)[number];

/** What a list can be put in the order of. */
export const BOARD_SORTS = [
  "code",
  "name",
  "section",
  "stage",
  "since",
  "units",
  "due",
  ...BOARD_AMOUNTS,
  "block",
  "confirm",
  "note",
] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** So many departments stand on a page. */
export const BOARD_SIZES = [50, 100, 200, 500] as const;

/** What is asked of the board, as it stands in the address. */
export interface BoardConditions {
  /** null: the year that is being prepared */
  year: number | null;
  /** id of a 归口, or `none` for departments without; blank for all */
  section: string;
  stage: BudgetStage | "";
  status: BudgetStatus | "";
  state: BoardState | "";
  /** of code or name, or letters of the pinyin of the name */
  text: string;
  sort: BoardSort;
  descending: boolean;
  /** whether the departments of a 归口 stand together, with its sums */
  grouped: boolean;
  /** what amounts are shown in: 万元, or 元 */
  unit: "wan" | "yuan";
  page: number;
  size: number;
}

/** Amounts in fen; null where there is none or it is not known. */
export type BoardFigures = Readonly<Record<BoardAmount, Fen | null>>;

/** A department's budget as a list shows it. */
export interface BoardBudget {
  id: string;
  edition: string;
  stage: BudgetStage;
  status: BudgetStatus;
  version: number;
  /** since when it stands there, YYYY-MM-DD in Beijing */
  since: string;
  /** whether it came back from whoever had it before them */
  returned: boolean;
  units: { all: number; handedIn: number };
  /** null before they were counted */
  findings: { block: number; confirm: number; note: number } | null;
  /** how many 控制数 are exceeded */
  exceeded: number;
  /** whether the stored figures are older than the budget */
  computing: boolean;
  /** why it cannot be computed, as a Chinese sentence; null when it can */
  failure: string | null;
  /** what a step of the workflow is taken on */
  seen: Seen;
}

/** One department of the year. */
export interface BoardRow {
  departmentId: string;
  code: string;
  name: string;
  /** null for none */
  section: { id: string; name: string } | null;
  /** null where the department has no budget of the year yet */
  budget: BoardBudget | null;
  /** whether what is due of the department is handed in: to the bureau, or signed where there is none */
  handedIn: boolean;
  /** by which day it is to be handed in, or disclosed, YYYY-MM-DD; null when nobody said so */
  due: string | null;
  overdue: boolean;
  figures: BoardFigures;
}

/** Departments taken together. */
export interface BoardSum {
  departments: number;
  units: { all: number; handedIn: number };
  figures: BoardFigures;
  /** of how many departments each amount is known */
  known: Readonly<Record<BoardAmount, number>>;
  findings: { block: number; confirm: number; note: number };
}

/** The departments of a 归口 that the conditions leave. */
export interface BoardGroup extends BoardSum {
  section: { id: string; name: string } | null;
}

/** How many departments there are in each state, whatever state is asked for. */
export type BoardCounts = Readonly<Record<BoardState | "due", number>>;

/** One page of the board. */
export interface BoardPage {
  conditions: BoardConditions;
  /** 财政年度 that is shown */
  year: number;
  /** years that can be chosen, the latest first */
  years: readonly number[];
  office: OfficeKind;
  /** in Beijing, YYYY-MM-DD */
  today: string;
  rows: BoardRow[];
  /** of all departments that the conditions leave, on all pages */
  total: BoardSum;
  /** by name of the 归口; empty unless rows are grouped */
  groups: BoardGroup[];
  counts: BoardCounts;
  /** 归口 of the departments that the person sees, with how many departments of it */
  sections: readonly { id: string | null; name: string; departments: number }[];
  page: number;
  pages: number;
}
