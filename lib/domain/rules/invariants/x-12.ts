import { groupEquations, nothingWritten } from "../catalogue/shared-correspondence";
import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import type { Rule } from "../types";

/**
 * What the program derives agrees always. A government code that a person wrote is judged at its line (CLS-05 to CLS-07,
 * CLS-18), and the tables cannot agree beside it.
 */
export const X_12: Rule = {
  ...equationRule(
    {
      id: "X-12",
      title: "{basicByGovernmentEconomic}各类与{basicByDepartmentEconomic}按两套经济分类的对应关系相等",
      severity: "block",
      basis: "财预〔2017〕98号（部门预算与政府预算支出经济分类对应关系）",
      needs: ["basicByDepartmentEconomic", "basicByGovernmentEconomic"],
      remedy: REPORT_DEFECT,
    },
    (context) =>
      groupEquations(context, {
        department: { table: "basicByDepartmentEconomic", sheet: "{basicByDepartmentEconomic}" },
        government: { table: "basicByGovernmentEconomic", sheet: "{basicByGovernmentEconomic}" },
      }),
  ),
  applies: nothingWritten,
};
