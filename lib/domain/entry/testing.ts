import type { BudgetBook } from "../book/types";
import type { EntryRow, EntryRows } from "./apply";
import type { EntryValues, ListEntity } from "./change";
import { rankAt } from "./rank";

/** The id of the budget of `entryRows`. */
export const BUDGET_ID = "00000000-0000-4000-8000-000000000000";

const NUMBERS: Readonly<Record<ListEntity, number>> = {
  line: 1,
  revenue: 2,
  carryForward: 3,
  project: 4,
  procurement: 5,
  unitStatement: 6,
};

/** The key of the row at this place of its list. */
export function keyOf(entity: ListEntity, index: number): string {
  return `00000000-0000-4000-800${NUMBERS[entity]}-${String(index).padStart(12, "0")}`;
}

/** The rows of a book, each of version 1. */
export function entryRows(book: BudgetBook): EntryRows {
  const list = <E extends ListEntity>(entity: E, values: readonly EntryValues[E][]): EntryRow<E>[] =>
    values.map((value, index) => ({ key: keyOf(entity, index), version: 1, rank: rankAt(index), value }));
  const { fiscalYear, edition, department, units } = book;
  return {
    budgetId: BUDGET_ID,
    head: { fiscalYear, edition, department, units },
    line: list("line", book.lines),
    revenue: list("revenue", book.revenues),
    carryForward: list("carryForward", book.carryForward),
    project: list("project", book.projects),
    procurement: list("procurement", book.procurement),
    unitStatement: list("unitStatement", book.unitStatements ?? []),
    performance: { key: BUDGET_ID, version: 1, value: book.performance },
    assets: { key: BUDGET_ID, version: 1, value: book.assets },
    priorYear: book.priorYear && { key: BUDGET_ID, version: 1, value: book.priorYear },
    narrative: { key: BUDGET_ID, version: 1, value: book.narrative },
    codeNames: { key: BUDGET_ID, version: 1, value: book.codeNames },
  };
}
