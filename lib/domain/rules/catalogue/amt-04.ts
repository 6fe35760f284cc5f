import { calculate } from "../../calculation";
import { amountWords } from "../../magnitude";
import type { Rule } from "../types";

/** Whoever changes one of the two forgets the other; which of them is right only a person knows. */
export const AMT_04: Rule = {
  id: "AMT-04",
  title: "明细金额等于测算依据的计算结果",
  severity: "confirm",
  basis: "预算法第三十二条；财预〔2016〕143号（公开内容真实、准确）",
  check: ({ book }) =>
    book.lines.flatMap(({ id, amount, calculation }) => {
      const reckoned = calculation === undefined ? null : calculate(calculation);
      if (!reckoned || (reckoned.ok && reckoned.fen === amount)) return [];
      const found = reckoned.ok
        ? `等于 ${amountWords(reckoned.fen)}，与金额 ${amountWords(amount)}不同`
        : reckoned.message;
      return [
        {
          place: { kind: "line", id, field: "amount" },
          message: `测算依据“${calculation}”${reckoned.ok ? "" : "："}${found}`,
          remedy: "请改正金额或测算依据；按核定数调整的，删去或更新测算依据",
        },
      ];
    }),
};
