import { OPERATING_EXPENSE_UNIT_KINDS } from "../../book/three-public";
import { type Equation, REPORT_DEFECT, violationsOf } from "../catalogue/shared-equations";
import { paragraphStating, paragraphsOf } from "../catalogue/shared-narrative";
import { totalsOf } from "../catalogue/shared-totals";
import type { Place, Rule, RuleContext, Violation } from "../types";

const FIGURE = "narrative!operatingExpense.amount";
const NARRATIVE: Place = { kind: "book", path: "narrative" };

/** A department of 事业 units alone has none, and says so. */
function unsaid(context: RuleContext): Violation[] {
  const kinds: readonly string[] = OPERATING_EXPENSE_UNIT_KINDS;
  const stated = paragraphStating(context, FIGURE) !== undefined;
  if (stated) return [];
  const denied = paragraphsOf(context).some(({ runs }) => runs.some(({ text }) => text.includes("未安排机关运行经费")));
  if (denied && !context.book.units.some(({ kind }) => kinds.includes(kind))) return [];
  return [
    {
      place: NARRATIVE,
      message: "情况说明没有写明机关运行经费",
      expected: "机关运行经费的金额，或没有机关运行经费的说明",
      remedy: REPORT_DEFECT,
    },
  ];
}

export const JG_01: Rule = {
  id: "JG-01",
  title: "机关运行经费只含行政和参公单位一般公共预算基本支出的日常公用经费",
  severity: "block",
  basis: "预算法第十四条第二款",
  needs: ["narrative!operatingExpense.amount"],
  check: (context) => {
    const paragraph = paragraphStating(context, FIGURE);
    const sum: Equation = {
      actual: { label: "机关运行经费", cells: [FIGURE] },
      expected: {
        label: "行政、参公单位一般公共预算日常公用经费之和",
        cells: [],
        plus: totalsOf(context.book).operatingExpense,
      },
      at: paragraph ? { kind: "paragraph", id: paragraph.id } : NARRATIVE,
    };
    return [...violationsOf(context, [sum], REPORT_DEFECT), ...unsaid(context)];
  },
};
