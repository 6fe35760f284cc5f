import { THREE_PUBLIC_TERMS } from "../../book/terms";
import { THREE_PUBLIC_CODES } from "../../book/three-public";
import { THREE_PUBLIC_ITEMS } from "../../book/types";
import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { cellsOf } from "../catalogue/shared-figures";

export const X_14 = equationRule(
  {
    id: "X-14",
    title: "{threePublic}各项“三公”经费等于{basicByDepartmentEconomic}、{projectByDepartmentEconomic}对应科目之和",
    severity: "block",
    basis: "表间勾稽关系；财预〔2016〕143号",
    needs: ["threePublic", "basicByDepartmentEconomic", "projectByDepartmentEconomic"],
    remedy: REPORT_DEFECT,
  },
  () =>
    THREE_PUBLIC_ITEMS.map((item) => ({
      actual: { label: `{threePublic}${THREE_PUBLIC_TERMS[item]}`, cells: [`threePublic!threePublic:budget.${item}`] },
      expected: {
        label: `{basicByDepartmentEconomic}、{projectByDepartmentEconomic} ${THREE_PUBLIC_CODES[item].join("、")} 之和`,
        cells: THREE_PUBLIC_CODES[item].flatMap((code) =>
          cellsOf(["basicByDepartmentEconomic", "projectByDepartmentEconomic"], code, "total"),
        ),
      },
    })),
);
