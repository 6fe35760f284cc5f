import { equationRule } from "./shared-equations";

const FUNCTION_CELLS = ["5!2080501.basic", "5!2080502.basic"];
const PENSION_CELLS = ["6!30301.total", "6!30302.total"];
const FUNCTION_LABEL = "表五 2080501、2080502 离退休支出之和";

/** Living allowances (30305) of retirees may belong to the retirees or not, so they widen the range and do not fix it. */
export const X_22 = equationRule(
  {
    id: "X-22",
    title: "离退休支出的功能分类与经济分类金额相当",
    severity: "confirm",
    basis: "表间勾稽关系；政府收支分类科目说明",
    remedy: "核对离退休经费所用科目；确有差异的，说明原因后保留",
  },
  () => [
    {
      actual: { label: FUNCTION_LABEL, cells: FUNCTION_CELLS },
      relation: "atMost",
      expected: { label: "表六 30301、30302、30305 之和", cells: [...PENSION_CELLS, "6!30305.total"] },
    },
    {
      actual: { label: "表六 30301、30302 之和", cells: PENSION_CELLS },
      relation: "atMost",
      expected: { label: FUNCTION_LABEL, cells: FUNCTION_CELLS },
    },
  ],
);
