import type { Rule, Violation } from "../types";
import { atLines, byId } from "./cls-lines";
import { pastedTotals, totalAmong } from "./dup-totals";
import { amountText } from "./shared-values";

const REMEDY = "核对是否把合计行当作一行录入，是的请删去；金额恰巧相等的，写明理由后保留";

export const DUP_06: Rule = {
  id: "DUP-06",
  title: "明细和上年数中没有录入合计行",
  severity: "confirm",
  basis: "财预〔2016〕143号（公开内容真实、准确）",
  check: ({ book, edition: { unit } }) => {
    const totals = [...pastedTotals(book)].sort(([a], [b]) => byId(a, b));
    const found = totals.map(
      ([line, what]): Violation => ({
        ...atLines([line], "amount"),
        message: `金额 ${amountText(line.amount, unit)} 恰等于${what}之和，可能是合计行`,
        actual: amountText(line.amount, unit),
        remedy: REMEDY,
      }),
    );
    const prior = totalAmong(book.priorYear?.lines ?? []);
    if (!prior) return found;
    const index = book.priorYear?.lines.indexOf(prior);
    const actual = amountText(prior.amount, unit);
    const place = { kind: "book" as const, path: `priorYear.lines[${index}].amount` };
    const message = `上年数 ${actual} 恰等于其余各行之和，可能是合计行`;
    return [...found, { place, message, actual, remedy: REMEDY }];
  },
};
