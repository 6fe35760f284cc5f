import type { Rule } from "../types";
import { groupEquations, unlessWritten } from "./shared-correspondence";
import { equationRule } from "./shared-equations";

/**
 * What the program derives agrees always. A government code that a person wrote is judged at its line (CLS-05 to CLS-07,
 * CLS-18), so the tables do not say the same once more.
 */
export const X_12: Rule = unlessWritten(
  equationRule(
    {
      id: "X-12",
      title: "表七各类与表六按两套经济分类的对应关系相等",
      severity: "confirm",
      basis: "财预〔2017〕98号（部门预算与政府预算支出经济分类对应关系）",
      remedy: "查看这些类下自行填写了政府经济分类的明细行；确需如此的，说明原因后保留",
    },
    (context) =>
      groupEquations(context, {
        department: { table: "6", sheet: "表六" },
        government: { table: "7", sheet: "表七" },
      }),
  ),
);
