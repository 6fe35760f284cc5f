import { THREE_PUBLIC_CODES } from "../../book/three-public";
import type { BudgetBook } from "../../book/types";
import type { Rule, Violation } from "../types";
import { hasPriorLines } from "./shared-applies";
import { totalsOf } from "./shared-totals";
import { sumOf } from "./shared-units";
import { amountText } from "./shared-values";

/** Whether cars that were there at the end of last year cost money this year and none last year. */
export function isVehicleOperationMissing({ assets, lines, priorYear }: BudgetBook): boolean {
  if (!priorYear || priorYear.threePublic.vehicleOperation > 0 || assets.vehicles.owned === 0) return false;
  return lines.some(
    ({ source, economic, amount }) =>
      amount > 0 && source === "generalPublicBudget" && THREE_PUBLIC_CODES.vehicleOperation.includes(economic),
  );
}

export const PRI_05: Rule = {
  id: "PRI-05",
  title: "本年有机关运行经费、公务用车运行维护费的，上年数不为零",
  severity: "confirm",
  basis: "财预〔2016〕143号（机关运行经费、“三公”经费与上年比较）",
  applies: hasPriorLines,
  check: ({ book, edition: { unit } }) => {
    const { priorYear } = book;
    if (!priorYear) return [];
    const found: Violation[] = [];
    const now = totalsOf(book).operatingExpense;
    const basic = sumOf(
      priorYear.lines.filter((line) => line.class === "basic" && line.source === "generalPublicBudget"),
    );
    if (now > 0 && priorYear.operatingExpense === 0 && basic > 0)
      found.push({
        place: { kind: "book", path: "priorYear.operatingExpense" },
        message: `本年机关运行经费 ${amountText(now, unit)}，上年有基本支出 ${amountText(basic, unit)}，机关运行经费却为零`,
        actual: amountText(0, unit),
        remedy: "补填上年机关运行经费；上年确无机关运行经费的（如单位性质有变），写明理由后保留",
      });
    if (isVehicleOperationMissing(book))
      found.push({
        place: { kind: "book", path: "priorYear.threePublic.vehicleOperation" },
        message: `上年末有公务用车 ${book.assets.vehicles.owned} 辆，上年公务用车运行维护费却为零`,
        actual: amountText(0, unit),
        remedy: "补填上年公务用车运行维护费；上年由其他单位或资金负担的，写明理由后保留",
      });
    return found;
  },
};
