import { editionParts } from "@/lib/domain/book/variant";
import { EDITIONS } from "@/lib/domain/editions";
import { BOARD_AMOUNTS, type BoardAmount } from "@/lib/features/board/types";
import { sheetHref } from "../tables/table-href";

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

/** Where each amount stands, as it follows the address of its budget. */
export type AmountPlaces = Readonly<Record<BoardAmount, string>>;

function amountPlace(edition: string, amount: BoardAmount): string {
  if (amount === "ceilings" || amount === "ceilingDifference") return "/workflow#ceilings";
  const address = EDITIONS.get(editionParts(edition).base)?.summary[FIGURES[amount]] ?? "";
  const table = address.slice(0, address.indexOf("!"));
  const page = table === "narrative" ? "/narrative" : sheetHref({ path: "/tables" }, table);
  return `${page}?cell=${encodeURIComponent(address)}`;
}

/**
 * Where the amounts of budgets of an edition stand: the cell of a table, the sentence of a text, or 控制数 in 办理. The browser
 * gets these, and not the editions.
 */
export function amountPlaces(edition: string): AmountPlaces {
  return Object.fromEntries(BOARD_AMOUNTS.map((amount) => [amount, amountPlace(edition, amount)])) as AmountPlaces;
}
