import type { CellAddress } from "@/lib/domain/tables/types";

/** The page of a table, with a figure of it opened when an address is given. */
export function tableHref(budgetId: string, table: string, address?: CellAddress): string {
  const page = `/budgets/${budgetId}/tables/${encodeURIComponent(table)}`;
  return address === undefined ? page : `${page}?cell=${encodeURIComponent(address)}`;
}
