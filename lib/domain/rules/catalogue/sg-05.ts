import type { Rule, RuleContext, Violation } from "../types";
import { statesAssets } from "./shared-applies";
import { moneyAt } from "./shared-figures";
import { totalsOf } from "./shared-totals";
import { amountText } from "./shared-values";

const MONEY = "threePublic!threePublic:budget.vehiclePurchase";

/** 公务用车 and other vehicles, of buildings projects or not; own income may buy them as well as the general public budget. */
const VEHICLES: readonly string[] = ["30913", "31013", "30919", "31019"];

export const SG_05: Rule = {
  id: "SG-05",
  title: "公务用车购置费与计划购置车辆数一致：有费用才有车辆，有车辆必有费用",
  severity: "block",
  basis: "财预〔2016〕143号；国有资产占有使用情况说明",
  needs: ["threePublic"],
  applies: statesAssets,
  check: (context) => {
    const fen = moneyAt(context, MONEY);
    const { vehicles } = context.book.assets.purchases;
    const { economic } = totalsOf(context.book);
    const isBought = VEHICLES.some((code) => economic.get(code));
    return (fen > 0 && vehicles === 0) || (vehicles > 0 && !isBought) ? [disagreement(context, fen)] : [];
  },
};

function disagreement({ book, edition }: RuleContext, fen: number): Violation {
  const [actual, expected] = [`${book.assets.purchases.vehicles} 辆`, fen > 0 ? "1 辆以上" : "0 辆"];
  return {
    place: { kind: "book", path: "assets.purchases.vehicles" },
    message: `{threePublic}公务用车购置费 ${amountText(fen, edition.unit)}，资产情况中计划购置车辆 ${actual}，两者不一致`,
    actual,
    expected,
    remedy: "核对 30913、31013 科目的明细和计划购置车辆数",
  };
}
