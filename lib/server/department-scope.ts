import type { DepartmentScope } from "@/lib/domain/access";

/** The condition on a department's id that a query asks: no condition for every department, nothing at all for none. */
export function inDepartments(scope: DepartmentScope): { in?: string[] } {
  return scope === "all" ? {} : { in: [...scope] };
}
