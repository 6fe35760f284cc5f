import type { BudgetBook, Line, ProcurementItem } from "../../book/types";
import { groupBy } from "./shared-units";

/** A purchase with its position. */
export interface Purchase {
  item: ProcurementItem;
  index: number;
}

/** The purchases that have an amount. */
export function purchasesOf({ procurement }: BudgetBook): Purchase[] {
  return procurement.flatMap((item, index) => (item.amount > 0 ? [{ item, index }] : []));
}

/** Why a purchase cannot be of its project: other sources pay for that, or the same one carried over or not. */
export type Mismatch = "source" | "carriedOver";

/** The lines of each project. */
export function projectLines({ lines }: BudgetBook): ReadonlyMap<string, readonly Line[]> {
  return groupBy(
    lines.filter(({ project, amount }) => project !== null && amount > 0),
    ({ project }) => project ?? "",
  );
}

/** How the money of a purchase differs from that of its project; null when it does not, or when the project has none. */
export function mismatchOf({ item }: Purchase, lines: readonly Line[]): Mismatch | null {
  if (lines.length === 0) return null;
  const same = lines.filter(({ source }) => source === item.source);
  if (same.length === 0) return "source";
  return same.some(({ carriedOver }) => carriedOver === item.carriedOver) ? null : "carriedOver";
}
