import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { codeLabel, topCodesOf } from "../catalogue/shared-figures";

export const X_03 = equationRule(
  {
    id: "X-03",
    title: "表一各类支出等于表二、表三同类总计",
    severity: "block",
    basis: "表间勾稽关系",
    remedy: REPORT_DEFECT,
  },
  (context) =>
    topCodesOf(context, ["revenueExpenditure", "revenue", "expenditure"]).flatMap((code) => {
      const name = codeLabel(context.codes.function, code);
      const actual = { label: `表一 ${name}`, cells: [`revenueExpenditure!expenditure:${code}.budget`] };
      return [
        { actual, expected: { label: "表二同类总计", cells: [`revenue!${code}.total`] } },
        { actual, expected: { label: "表三同类总计", cells: [`expenditure!${code}.total`] } },
      ];
    }),
);
