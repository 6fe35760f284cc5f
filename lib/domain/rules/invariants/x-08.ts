import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { fundEquations } from "../catalogue/shared-funds";

export const X_08 = equationRule(
  {
    id: "X-08",
    title: "表十一、表十二各科目等于表二政府性基金、国有资本经营列加该项上年结转",
    severity: "block",
    basis: "表间勾稽关系",
    remedy: REPORT_DEFECT,
  },
  (context) => [
    ...fundEquations(context, "governmentFund", "表十一", "governmentFund"),
    ...fundEquations(context, "stateCapital", "表十二", "stateCapital"),
  ],
);
