import type { BudgetBook } from "./types";

/** The code under which a district's consolidated book goes. */
export const DISTRICT_CODE = "汇总";

/** Whether a book is that of several departments together (汇总). */
export function isDistrict({ department }: Pick<BudgetBook, "department">): boolean {
  return department.code === DISTRICT_CODE;
}
