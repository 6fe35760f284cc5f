import { THREE_PUBLIC_TERMS } from "../../book/terms";
import { THREE_PUBLIC_CODES } from "../../book/three-public";
import { THREE_PUBLIC_ITEMS } from "../../book/types";
import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { cellsOf } from "../catalogue/shared-figures";

export const X_14 = equationRule(
  {
    id: "X-14",
    title: "表十各项“三公”经费等于表六、表八对应科目之和",
    severity: "block",
    basis: "表间勾稽关系；财预〔2016〕143号",
    remedy: REPORT_DEFECT,
  },
  () =>
    THREE_PUBLIC_ITEMS.map((item) => ({
      actual: { label: `表十${THREE_PUBLIC_TERMS[item]}`, cells: [`threePublic!threePublic:budget.${item}`] },
      expected: {
        label: `表六、表八 ${THREE_PUBLIC_CODES[item].join("、")} 之和`,
        cells: THREE_PUBLIC_CODES[item].flatMap((code) =>
          cellsOf(["basicByDepartmentEconomic", "projectByDepartmentEconomic"], code, "total"),
        ),
      },
    })),
);
