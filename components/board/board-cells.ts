import { editionParts } from "@/lib/domain/book/variant";
import { EDITIONS } from "@/lib/domain/editions";
import type { BoardAmount, BoardBudget } from "@/lib/features/board/types";
import { tableHref } from "../tables/table-href";

/** Amounts that are figures of the budget; what stands beside it, and differences, is explained where it comes from. */
const FIGURES = {
  expenditure: "expenditure",
  prior: "priorExpenditure",
  priorDifference: "priorExpenditure",
  basic: "basic",
  project: "project",
  general: "general",
  threePublic: "threePublic",
} as const;

/** Where an amount of a budget stands: the cell of its table, the sentence of its text, or 控制数 in 办理. */
export function amountHref({ id, edition }: Pick<BoardBudget, "id" | "edition">, amount: BoardAmount): string {
  if (amount === "ceilings" || amount === "ceilingDifference") return `/budgets/${id}/workflow#ceilings`;
  const address = EDITIONS.get(editionParts(edition).base)?.summary[FIGURES[amount]] ?? "";
  const table = address.slice(0, address.indexOf("!"));
  if (table === "narrative") return `/budgets/${id}/narrative?cell=${encodeURIComponent(address)}`;
  return tableHref(id, table, address);
}
