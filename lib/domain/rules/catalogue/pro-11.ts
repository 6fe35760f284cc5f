import { SOURCE_TERMS } from "../../book/terms";
import type { Rule, Violation } from "../types";
import { totalsOf } from "./shared-totals";
import { amountText } from "./shared-values";

/**
 * Money that is spent but nowhere received. That income and expenditure balance is the SUM rules' to say; here a unit
 * spends from a source of which it budgets no income at all, which is income left out of the budget.
 */
export const PRO_11: Rule = {
  id: "PRO-11",
  title: "全部收入纳入预算",
  severity: "block",
  basis: "预算法第四条；预算法实施条例第五条、第四十条；重庆市预算审查监督条例第十三条",
  check({ book, edition }) {
    const { balances } = totalsOf(book);
    return book.units.flatMap((unit, index) =>
      [...(balances.get(unit.code) ?? [])].flatMap(([source, { revenue, expenditure }]): Violation[] => {
        if (revenue !== 0 || expenditure === 0) return [];
        const actual = amountText(0, edition.unit);
        const expected = amountText(expenditure, edition.unit);
        return [
          {
            place: { kind: "book", path: `units[${index}]` },
            message: `${unit.name}用${SOURCE_TERMS[source]}安排支出 ${expected}，却没有编列该项收入`,
            actual,
            expected,
            difference: `-${expected}`,
            remedy: `请编列${unit.name}的${SOURCE_TERMS[source]}，或改正明细的资金来源`,
          },
        ];
      }),
    );
  },
};
