import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { codeLabel, topCodesOf } from "../catalogue/shared-figures";

export const X_03 = equationRule(
  {
    id: "X-03",
    title: "{revenueExpenditure}各类支出等于{revenue}、{expenditure}同类总计",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["revenueExpenditure", "revenue", "expenditure"],
    remedy: REPORT_DEFECT,
  },
  (context) =>
    topCodesOf(context, ["revenueExpenditure", "revenue", "expenditure"]).flatMap((code) => {
      const name = codeLabel(context.codes.function, code);
      const actual = {
        label: `{revenueExpenditure} ${name}`,
        cells: [`revenueExpenditure!expenditure:${code}.budget`],
      };
      return [
        { actual, expected: { label: "{revenue}同类总计", cells: [`revenue!${code}.total`] } },
        { actual, expected: { label: "{expenditure}同类总计", cells: [`expenditure!${code}.total`] } },
      ];
    }),
);
