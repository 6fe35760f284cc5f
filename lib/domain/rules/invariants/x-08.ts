import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { fundEquations } from "../catalogue/shared-funds";

export const X_08 = equationRule(
  {
    id: "X-08",
    title: "{governmentFund}、{stateCapital}各科目等于{revenue}政府性基金、国有资本经营列加该项上年结转",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["governmentFund", "stateCapital", "revenue"],
    remedy: REPORT_DEFECT,
  },
  (context) => [
    ...fundEquations(context, "governmentFund", "{governmentFund}", "governmentFund"),
    ...fundEquations(context, "stateCapital", "{stateCapital}", "stateCapital"),
  ],
);
