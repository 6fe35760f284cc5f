import { equationRule } from "./shared-equations";
import { codeLabel } from "./shared-figures";

/** Functional item and department economic item that hold the same contributions. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["2080505", "30108"],
  ["2080506", "30109"],
  ["2210201", "30113"],
];

export const X_21 = equationRule(
  {
    id: "X-21",
    title: "养老保险、职业年金、住房公积金的功能分类与经济分类金额一致",
    severity: "confirm",
    basis: "表间勾稽关系；政府收支分类科目说明",
    remedy: "核对两类科目是否用错；确有差异的，说明原因后保留",
  },
  ({ codes }) =>
    PAIRS.map(([item, economic]) => ({
      actual: { label: `表五 ${codeLabel(codes.function, item)}（基本支出）`, cells: [`5!${item}.basic`] },
      expected: { label: `表六 ${codeLabel(codes.departmentEconomic, economic)}`, cells: [`6!${economic}.total`] },
    })),
);
