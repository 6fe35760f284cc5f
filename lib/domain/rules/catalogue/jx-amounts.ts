import type { BudgetBook } from "../../book/types";
import type { Fen } from "../../money";
import { lineGroups } from "./cls-lines";

/** The budget of each project that has lines, by project code. */
export function projectAmounts(book: BudgetBook): ReadonlyMap<string, Fen> {
  const amounts = new Map<string, Fen>();
  for (const { sample, amount } of lineGroups(book)) {
    if (sample.project !== null) amounts.set(sample.project, (amounts.get(sample.project) ?? 0) + amount);
  }
  return amounts;
}
