import type { Rule } from "../types";
import { moneyAt } from "./shared-figures";
import { valuesOf } from "./shared-values";

/**
 * Income and expenditure change by the same amount when both years balance. This year's balance has rules of its own, so
 * what is left to tell is last year's: its income must cover its expenditure. More income is its 结转下年, which a book
 * does not record of last year.
 */
export const NAR_05: Rule = {
  id: "NAR-05",
  title: "收入与支出的同比变动一致",
  severity: "block",
  basis: "预算法第十二条（收支平衡）",
  needs: ["narrative!priorIncome.amount", "narrative!priorExpenditure.amount"],
  check(context) {
    if (!context.book.priorYear?.revenues) return [];
    const income = moneyAt(context, "narrative!priorIncome.amount");
    const expenditure = moneyAt(context, "narrative!priorExpenditure.amount");
    if (income >= expenditure) return [];
    const values = valuesOf(income, expenditure, context.edition.unit);
    return [
      {
        place: { kind: "book", path: "priorYear.revenues" },
        message: `上年收入 ${values.actual}小于上年支出 ${values.expected}，收入与支出的同比变动因此不一致`,
        ...values,
        remedy: "请核对上年收入和上年支出",
      },
    ];
  },
};
