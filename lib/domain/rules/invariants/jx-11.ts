import { SOURCE_TERMS } from "../../book/terms";
import { SOURCES } from "../../book/types";
import { moneyAt } from "../catalogue/shared-figures";
import { paragraphStating } from "../catalogue/shared-narrative";
import { totalsOf } from "../catalogue/shared-totals";
import { amountText, valuesOf } from "../catalogue/shared-values";
import type { Rule, Violation } from "../types";

/** The amounts by fund that the text names under 绩效目标 equal the projects' lines of each fund, and none is left out. */
export const JX_11: Rule = {
  id: "JX-11",
  title: "绩效目标涉及的金额等于各项目之和",
  severity: "block",
  basis: "财预〔2016〕143号；部门预算情况说明五（三）",
  needs: ["narrative!project-generalPublicBudget.amount"],
  check(context) {
    const { project } = totalsOf(context.book).expenditure;
    return SOURCES.flatMap((source): Violation[] => {
      const address = `narrative!project-${source}.amount`;
      const stated = moneyAt(context, address);
      const expected = project.get(source) ?? 0;
      const place = { kind: "cell", address } as const;
      if (stated !== expected) {
        const values = valuesOf(stated, expected, context.edition.unit);
        const message = `绩效目标涉及的${SOURCE_TERMS[source]} ${values.actual}，与项目支出 ${values.expected}不一致`;
        return [{ place, message, ...values, remedy: "请重新生成说明" }];
      }
      if (expected === 0 || paragraphStating(context, address)) return [];
      const amount = amountText(expected, context.edition.unit);
      const message = `绩效目标设置情况没有写明${SOURCE_TERMS[source]}安排的项目支出 ${amount}`;
      return [{ place, message, expected: amount, remedy: "请重新生成说明" }];
    });
  },
};
