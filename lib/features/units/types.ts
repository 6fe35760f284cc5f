import type { UnitKind } from "@/lib/domain/book";

/** A unit of a department as it is today. */
export interface DepartmentUnit {
  code: string;
  name: string;
  kind: UnitKind;
  /** code of 上级单位; null for a unit right below the department */
  parent: string | null;
  /** from which day on it is in no new budget, YYYY-MM-DD; null while it is */
  closedOn: string | null;
  /** the unit that took over when it was closed; null for none */
  mergedInto: { code: string; name: string } | null;
  /** fiscal years whose budgets hold a snapshot of it */
  budgetYears: number[];
  /** how many people hold a role in it alone */
  members: number;
}
