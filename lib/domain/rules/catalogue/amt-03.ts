import { questionOf } from "../../magnitude";
import type { Rule } from "../types";

const HUNDRED_YUAN = 10_000;

/** Nothing is bought for less than a hundred yuan: such an amount was meant in 万元. */
export const AMT_03: Rule = {
  id: "AMT-03",
  title: "政府采购和补助镇街的金额没有元与万元的错录",
  severity: "confirm",
  basis: "财预〔2016〕143号（公开内容真实、准确）",
  check({ book }) {
    const amounts = [
      ...book.procurement.map(({ amount }, index) => ({ path: `procurement[${index}].amount`, amount })),
      ...book.projects.map(({ localTransfer }, index) => ({
        path: `projects[${index}].localTransfer`,
        amount: localTransfer,
      })),
    ];
    return amounts
      .filter(({ amount }) => amount > 0 && amount < HUNDRED_YUAN)
      .map(({ path, amount }) => ({
        place: { kind: "book", path },
        message: questionOf(amount, { because: "不足一百元", other: amount * 10_000 }),
        remedy: "请核对金额和单位；金额无误的，说明原因后保留",
      }));
  },
};
