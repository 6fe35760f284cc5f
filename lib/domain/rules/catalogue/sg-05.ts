import type { Rule } from "../types";
import { amountText } from "./shared-values";

const MONEY = "10!threePublic:budget.vehiclePurchase";

export const SG_05: Rule = {
  id: "SG-05",
  title: "公务用车购置费与计划购置车辆数一致：有费用才有车辆，有车辆必有费用",
  severity: "block",
  basis: "财预〔2016〕143号；国有资产占有使用情况说明",
  check: ({ book, figure, edition }) => {
    const fen = figure(MONEY)?.fen ?? 0;
    const { vehicles } = book.assets.purchases;
    if (fen > 0 === vehicles > 0) return [];
    const money = amountText(fen, edition.unit);
    const [actual, expected] = [`${vehicles} 辆`, fen > 0 ? "1 辆以上" : "0 辆"];
    return [
      {
        place: fen > 0 ? { kind: "book", path: "assets.purchases.vehicles" } : { kind: "cell", address: MONEY },
        message: `表十公务用车购置费 ${money}，资产情况中计划购置车辆 ${actual}，两者不一致`,
        actual,
        expected,
        remedy: "核对一般公共预算 30913、31013 科目的明细和计划购置车辆数",
      },
    ];
  },
};
