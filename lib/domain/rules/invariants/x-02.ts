import { SOURCE_TERMS } from "../../book/terms";
import { SOURCES } from "../../book/types";
import type { Fen } from "../../money";
import { type Equation, equationRule } from "../catalogue/shared-equations";
import { moneyAt } from "../catalogue/shared-figures";
import { carryForwardOf } from "../catalogue/shared-totals";
import type { RuleContext } from "../types";

/** Money may come in and not be spent only as far as it is carried forward, of the year or of the year before. */
function equation(context: RuleContext, key: string, label: string, carriedForward: Fen): Equation {
  const income = `revenueExpenditure!income:${key}.budget`;
  const use = `revenue!total.${key}`;
  const unspent = moneyAt(context, income) - moneyAt(context, use);
  const explained = Math.min(Math.max(unspent, 0), carriedForward);
  return {
    actual: { label: `{revenueExpenditure}“${label}”收入`, cells: [income] },
    expected: { label: `{revenue}该列合计${carriedForward ? "（加结转下年）" : ""}`, cells: [use], plus: explained },
  };
}

export const X_02 = equationRule(
  {
    id: "X-02",
    title: "{revenueExpenditure}各项收入等于{revenue}同列合计，相差部分有结转下年",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["revenueExpenditure", "revenue"],
    remedy: "核对该项资金的收入与支出明细，以及两处“上年结转”的标注是否一致",
  },
  (context) => [
    ...SOURCES.map((source) => equation(context, source, SOURCE_TERMS[source], carryForwardOf(context.book, source))),
    equation(
      context,
      "carriedOver",
      "上年结转",
      context.book.carryForward.reduce((sum, { amount }) => sum + amount, 0),
    ),
  ],
);
