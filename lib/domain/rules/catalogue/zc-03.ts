import type { Rule } from "../types";
import { codeLabel } from "./shared-figures";
import { totalsOf } from "./shared-totals";
import { amountText } from "./shared-values";

/** What is usually bought by procurement: capital goods, printing, property management, repairs, commissioned services. */
const USUALLY_PROCURED = ["309", "310", "30202", "30209", "30213", "30227"];

export const ZC_03: Rule = {
  id: "ZC-03",
  title: "有通常需要采购的支出而政府采购预算为零的，应当核实",
  severity: "confirm",
  basis: "政府采购法；集中采购目录及采购限额标准",
  check: ({ book, codes, edition: { unit }, figure }) => {
    if (figure("13!total.total")?.fen) return [];
    const spent = [...totalsOf(book).economic]
      .filter(([code, amount]) => amount > 0 && USUALLY_PROCURED.some((prefix) => code.startsWith(prefix)))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (spent.length === 0) return [];
    const total = spent.reduce((sum, [, amount]) => sum + amount, 0);
    const list = spent
      .map(([code, amount]) => `${codeLabel(codes.departmentEconomic, code)} ${amountText(amount, unit)}`)
      .join("、");
    return [
      {
        place: { kind: "cell", address: "13!total.total" },
        message: `表十三政府采购预算为零，但支出明细中有通常需要采购的支出共 ${amountText(total, unit)}：${list}`,
        actual: amountText(0, unit),
        remedy: "对照集中采购目录和限额标准补列采购项目；均在限额以下的，说明后保留",
      },
    ];
  },
};
