import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";

export const JG_02 = equationRule(
  {
    id: "JG-02",
    title: "机关运行经费不大于{basicByDepartmentEconomic}日常公用经费，没有事业单位时相等",
    severity: "block",
    basis: "预算法第十四条；表间勾稽关系",
    needs: ["narrative!operatingExpense.amount", "basicByDepartmentEconomic"],
    remedy: REPORT_DEFECT,
  },
  ({ book }) => [
    {
      actual: { label: "机关运行经费", cells: ["narrative!operatingExpense.amount"] },
      at: { kind: "cell", address: "basicByDepartmentEconomic!total.operating" },
      relation: book.units.some(({ kind }) => kind === "institution") ? "atMost" : "equal",
      expected: {
        label: "{basicByDepartmentEconomic}日常公用经费合计",
        cells: ["basicByDepartmentEconomic!total.operating"],
      },
    },
  ],
);
