import { SOURCE_TERMS } from "../../book/terms";
import { FISCAL_SOURCES } from "../../book/types";
import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

/** That table 1 agrees with the columns of table 2 is X-02. */
export const X_06 = equationRule(
  {
    id: "X-06",
    title: "{fiscalAppropriation}三项财政拨款收入等于{revenueExpenditure}同项收入",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["fiscalAppropriation", "revenueExpenditure"],
    remedy: REPORT_DEFECT,
  },
  () =>
    FISCAL_SOURCES.map((source) => ({
      actual: {
        label: `{fiscalAppropriation}${SOURCE_TERMS[source]}财政拨款收入`,
        cells: [`fiscalAppropriation!income:${source}.budget`],
      },
      expected: { label: "{revenueExpenditure}同项收入", cells: [`revenueExpenditure!income:${source}.budget`] },
    })),
);
