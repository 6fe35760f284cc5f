import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { codeLabel, codesOf } from "../catalogue/shared-figures";

/** A code without a row counts as zero, so the sets of codes agree where every total does. */
export const X_04 = equationRule(
  {
    id: "X-04",
    title: "{revenue}与{expenditure}科目相同，各科目总计相等",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["revenue", "expenditure"],
    remedy: REPORT_DEFECT,
  },
  (context) =>
    codesOf(context, ["revenue", "expenditure"]).map((code) => ({
      actual: { label: `{revenue} ${codeLabel(context.codes.function, code)}`, cells: [`revenue!${code}.total`] },
      expected: { label: "{expenditure}同科目", cells: [`expenditure!${code}.total`] },
    })),
);
