import type { UnitKind } from "@/lib/domain/book";

/** A unit of a department as it is today. */
export interface DepartmentUnit {
  code: string;
  name: string;
  kind: UnitKind;
  /** fiscal years whose budgets hold a snapshot of it */
  budgetYears: number[];
  /** how many people hold a role in it alone */
  members: number;
}
