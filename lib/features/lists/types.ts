import type { Role } from "@/lib/domain/access";
import type { UnitKind } from "@/lib/domain/book";

/** The lists of 初始化.xlsx, in the order in which each stands on those before it. */
export const LIST_NAMES = ["sections", "departments", "units", "people", "roles"] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** A row of a list as a file has it: texts by column, null for a blank. */
export type ListRow = Readonly<Record<string, string | null>>;

/** The rows of the lists, as they are written into a workbook. */
export type Lists = Readonly<Record<ListName, readonly ListRow[]>>;

/** A department as it is now. */
export interface StandingDepartment {
  id: string;
  code: string;
  name: string;
  region: string;
  /** 归口 by name */
  section: string | null;
  closed: boolean;
}

/** A unit as it is now. */
export interface StandingUnit {
  /** code of its department */
  department: string;
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  closed: boolean;
}

/** An account as it is now. */
export interface StandingPerson {
  id: string;
  account: string;
  name: string;
  active: boolean;
}

/** Where a role is held: a department by code, and a clerk's in one unit of it; a 归口 by name; with neither, everywhere. */
export interface RoleReach {
  department: string | null;
  section: string | null;
  unit: string | null;
}

/** A role that somebody holds, or is to hold. */
export interface ListedRole extends RoleReach {
  account: string;
  role: Role;
}

/** Everything that lists are compared with. */
export interface Standing {
  /** 区划名称 of new departments that name none */
  region: string;
  sections: readonly { id: string; name: string }[];
  departments: readonly StandingDepartment[];
  units: readonly StandingUnit[];
  people: readonly StandingPerson[];
  roles: readonly ListedRole[];
}

/** What becomes of a row of a file. */
export type RowState = "added" | "changed" | "same" | "refused";

/** A cell of a row of a file beside what stands in the program. */
export interface PlanCell {
  /** heading of the column */
  heading: string;
  /** such as `C12` */
  ref: string;
  /** what is there now; null for nothing, and in a row that is new */
  before: string | null;
  /** what would be there; of a refused cell, what was found */
  after: string | null;
  /** why it is refused, what was expected and what to do */
  problem: string | null;
}

/** A row of a file with something to say: what it adds or changes, or why it is refused. */
export interface PlanRow {
  /** its number in the worksheet */
  row: number;
  state: Exclude<RowState, "same">;
  /** of a new row those that are filled, of a changed one those that differ, of a refused one those that are filled or refused */
  cells: PlanCell[];
  /** what people should know of it, in sentences */
  notes: string[];
}

/** What a file would do to one list, or to another sheet that is read as lists are. */
export interface SheetPlan {
  list: string;
  /** name of the worksheet */
  sheet: string;
  /** whether the file has the worksheet; without it the list stays as it is */
  found: boolean;
  counts: Readonly<Record<RowState, number>>;
  rows: PlanRow[];
  /** what is in the program and not in the file, and stays: the first of them by name */
  left: string[];
  leftCount: number;
}

/** A fault of the file that is none of a row. */
export interface FileRefusal {
  sheet: string;
  cell: string;
  found: string;
  message: string;
}

/** What a file would do to the lists: to be looked at by the person, and part of what an action answers. */
export interface ListsPlan {
  sheets: SheetPlan[];
  refusals: FileRefusal[];
  /** what of the file was not read, or is hidden in it */
  notices: string[];
  /** how many cells are refused: with one of them nothing is applied */
  refused: number;
  /** how many rows are added or changed */
  changed: number;
}

/** A change of a department; `id` null for a new one. */
export type DepartmentChange = Pick<StandingDepartment, "code" | "name" | "region" | "section"> & { id: string | null };

/** A change of a unit. */
export type UnitChange = Omit<StandingUnit, "closed"> & { isNew: boolean };

/** What is to be written, each list in an order in which it can be. */
export interface ListChanges {
  sections: string[];
  departments: DepartmentChange[];
  units: UnitChange[];
  people: { account: string; name: string; id: string | null }[];
  roles: ListedRole[];
}

/** What a person needs to sign in for the first time: shown once, on paper, stored nowhere. */
export interface PasswordSlip {
  account: string;
  name: string;
  /** 经办（XX局） */
  roles: string[];
  password: string;
}

/** Somebody who has never signed in. */
export interface NewcomerPerson {
  id: string;
  account: string;
  name: string;
  /** false for a person who signs in through OIDC only */
  hasPassword: boolean;
  /** unit or department and role of the first of the roles */
  where: string;
}
