import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { fundEquations } from "../catalogue/shared-funds";

export const X_07 = equationRule(
  {
    id: "X-07",
    title: "{general}各科目本年小计等于{revenue}一般公共预算列加该项上年结转",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["general", "revenue"],
    remedy: REPORT_DEFECT,
  },
  (context) => fundEquations(context, "general", "{general}", "generalPublicBudget"),
);
