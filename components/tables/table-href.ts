import type { CellAddress } from "@/lib/domain/tables/types";

/** Where the tables of a set are shown: the address of their directory, and what every address of theirs asks for. */
export interface SetPlace {
  path: string;
  /** what comes after the page, `?year=2027`; blank for nothing */
  query?: string;
}

/** The tables of a budget. */
export const ofBudget = (budgetId: string): SetPlace => ({ path: `/budgets/${budgetId}/tables` });

/** The directory of a set of tables. */
export function setHref({ path, query = "" }: SetPlace): string {
  return `${path}${query}`;
}

/** The page of one table of a set. */
export function sheetHref({ path, query = "" }: SetPlace, table: string): string {
  return `${path}/${encodeURIComponent(table)}${query}`;
}

/** The page of a table of a budget, with a figure of it opened when an address is given. */
export function tableHref(budgetId: string, table: string, address?: CellAddress): string {
  const page = sheetHref(ofBudget(budgetId), table);
  return address === undefined ? page : `${page}?cell=${encodeURIComponent(address)}`;
}
