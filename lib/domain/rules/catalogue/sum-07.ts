import { SOURCE_TERMS } from "../../book/terms";
import { SOURCES } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { REPORT_DEFECT, violationsOf } from "./shared-equations";
import { placeOf } from "./shared-figures";
import { type Balance, totalsOf } from "./shared-totals";
import { valuesOf } from "./shared-values";

const NOTHING: Balance = { revenue: 0, expenditure: 0, carryForward: 0 };

/** Income that a unit does not spend or carry forward, or spends without having: one finding a unit and source. */
function unbalancedUnits(context: RuleContext): Violation[] {
  const { book, edition } = context;
  const { balances } = totalsOf(book);
  return book.units.flatMap(({ code, name }) =>
    SOURCES.flatMap((source): Violation[] => {
      const { revenue, expenditure, carryForward } = balances.get(code)?.get(source) ?? NOTHING;
      const used = expenditure + carryForward;
      if (revenue === used) return [];
      const values = valuesOf(revenue, used, edition.unit);
      const use = carryForward ? "支出加结转下年" : "支出";
      return [
        {
          place: placeOf(context, [`1!income:${source}.budget`]),
          message: `${name}“${SOURCE_TERMS[source]}”资金的收入（含上年结转）${values.actual}与${use} ${values.expected}不一致`,
          ...values,
          remedy: "核对该单位该项资金的收入、支出明细和结转下年，使收入等于支出加结转下年",
        },
      ];
    }),
  );
}

const TOTALS = [
  { sheet: "表一", table: "1", column: "budget" },
  { sheet: "表四", table: "4", column: "total" },
];

export const SUM_07: Rule = {
  id: "SUM-07",
  title: "各单位各项资金收支平衡：收入等于支出加结转下年",
  severity: "block",
  basis: "预算法（收支平衡）；表一、表四表样",
  check: (context) => {
    const units = unbalancedUnits(context);
    if (units.length) return units;
    const totals = TOTALS.map(({ sheet, table, column }) => ({
      actual: { label: `${sheet}收入合计`, cells: [`${table}!income:total.budget`] },
      expected: { label: `${sheet}支出合计`, cells: [`${table}!expenditure:total.${column}`] },
    }));
    return violationsOf(context, totals, REPORT_DEFECT);
  },
};
