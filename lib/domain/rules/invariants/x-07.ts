import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { fundEquations } from "../catalogue/shared-funds";

export const X_07 = equationRule(
  {
    id: "X-07",
    title: "表五各科目本年小计等于表二一般公共预算列加该项上年结转",
    severity: "block",
    basis: "表间勾稽关系",
    remedy: REPORT_DEFECT,
  },
  (context) => fundEquations(context, "general", "表五", "generalPublicBudget"),
);
