import type { BudgetStatus } from "@/lib/domain/labels";
import type { CellAddress, DirectoryEntry, Table } from "@/lib/domain/tables/types";

/** Which budgets are consolidated by how far they are: all as they stand, from 已报送财政 on, from 已签发 on. */
export const STANDINGS = ["all", "signed", "reported"] as const;
export type StandingName = (typeof STANDINGS)[number];

/** What a person asks to have consolidated. */
export interface Conditions {
  /** null: the year that is being prepared, else the latest there is */
  year: number | null;
  /** id of a 归口, `none` for the departments of none; null for all */
  section: string | null;
  standing: StandingName;
  /** codes of the departments that are wanted; null for all of them */
  departments: readonly string[] | null;
}

/** A budget that is consolidated. */
export interface Member {
  budgetId: string;
  code: string;
  name: string;
  status: BudgetStatus;
  version: number;
  /** the frozen revision that it is read from; null for a draft, which is read from its rows */
  revisionId: string | null;
}

/** A department whose budget is not consolidated, and why not. */
export interface LeftOut {
  code: string;
  name: string;
  reason: string;
}

/** What is consolidated, as the person's conditions and rights leave it. */
export interface Selection {
  fiscalYear: number;
  /** as printed in table titles */
  region: string;
  /** 各部门, 归口教科文股各部门, 部分部门: whose tables they are, as printed */
  whose: string;
  members: Member[];
}

/** What the page of the consolidated tables offers to choose from, and what is in them. */
export interface Choice {
  conditions: Conditions;
  years: number[];
  sections: { id: string; name: string }[];
  /** the departments that could be chosen, by code */
  departments: { code: string; name: string }[];
  /** null when there is no budget of any year */
  selection: Selection | null;
  leftOut: LeftOut[];
  /** whether the files are marked 草稿: somebody has not signed yet, or somebody is missing */
  draft: boolean;
}

/** How far the reading of the budgets is. */
export interface Progress {
  read: number;
  of: number;
}

/** What is known of consolidated tables at this moment. */
export type Asked<T> =
  | ({ state: "reading" } & Progress)
  | { state: "refused"; message: string }
  | { state: "made"; made: T };

/** The forms of one department's projects, for one table of the form set. */
export interface FormsOfDepartment {
  budgetId: string;
  code: string;
  name: string;
  count: number;
  /** as printed, in 万元; blank for zero */
  amount: string;
  district: string;
  localTransfer: string;
}

/** One consolidated table as a page shows it. */
export type ShownTable =
  | { kind: "table"; table: Table }
  | { kind: "forms"; departments: FormsOfDepartment[]; total: Omit<FormsOfDepartment, "budgetId" | "code" | "name"> };

/** The consolidated tables without their cells. */
export interface Contents {
  departmentName: string;
  unit: string;
  /** each with whether it prints no figure, and what is special about it */
  directory: (DirectoryEntry & { empty: boolean; note: string })[];
  /** departments that do not know their last year, for which no table shows one */
  withoutPriorYear: string[];
}

/** What one department adds to a figure. */
export interface OriginPart {
  budgetId: string;
  code: string;
  name: string;
  /** as its own table prints it */
  text: string;
  /** exact, in yuan with two decimals */
  yuan: string;
  address: CellAddress;
}

/** Where a consolidated figure comes from. */
export interface OriginView {
  /** table, row and column in words */
  title: string;
  text: string;
  yuan: string;
  parts: OriginPart[];
  /** how many departments are in the tables and add nothing to it */
  others: number;
}
