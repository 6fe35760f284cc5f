import { REPORT_DEFECT } from "../catalogue/shared-equations";
import { moneyAt } from "../catalogue/shared-figures";
import { paragraphStating, statesChange } from "../catalogue/shared-narrative";
import type { Rule, Violation } from "../types";

const FIGURE = "narrative!operatingExpense.amount";
const PRIOR = "narrative!priorOperatingExpense.amount";

/** The reason of the change is asked for with those of all other changes, in the rules on the narrative. */
export const JG_03: Rule = {
  id: "JG-03",
  title: "机关运行经费写明与上年的比较和主要用途",
  severity: "block",
  basis: "预算法第十四条；财预〔2016〕143号",
  needs: ["narrative!operatingExpense.amount", "narrative!priorOperatingExpense.amount"],
  check: (context) => {
    const paragraph = paragraphStating(context, FIGURE);
    if (!paragraph) return [];
    const place = { kind: "paragraph" as const, id: paragraph.id };
    const violations: Violation[] = [];
    if (context.book.priorYear && !statesChange(context, paragraph, FIGURE, PRIOR)) {
      violations.push({
        place,
        message: "情况说明没有写明机关运行经费与上年的比较",
        expected: "与上年比较",
        remedy: REPORT_DEFECT,
      });
    }
    const spent = moneyAt(context, FIGURE) !== 0;
    if (spent && !paragraph.runs.some(({ text }) => text.includes("主要用于"))) {
      violations.push({
        place,
        message: "情况说明没有写明机关运行经费的主要用途",
        expected: "主要用于……",
        remedy: "在“情况说明”中填写机关运行经费的主要用途",
      });
    }
    return violations;
  },
};
