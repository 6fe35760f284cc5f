import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { totalsOf } from "../catalogue/shared-totals";

export const SG_01 = equationRule(
  {
    id: "SG-01",
    title: "“三公”经费表只统计一般公共预算安排的支出",
    severity: "block",
    basis: "财预〔2016〕143号",
    needs: ["threePublic"],
    remedy: REPORT_DEFECT,
  },
  ({ book }) => [
    {
      actual: { label: "{threePublic}“三公”经费合计", cells: ["threePublic!threePublic:budget.total"] },
      expected: { label: "一般公共预算明细中“三公”经费科目之和", cells: [], plus: totalsOf(book).threePublic },
    },
  ],
);
