import type { Rule, Violation } from "../types";
import { projectAmounts } from "./cls-lines";
import { hasProjects } from "./shared-applies";
import { valuesOf } from "./shared-values";

/** 补助镇街 is taken out of a project's budget, so 区级支出 is never less than nothing. */
export const X_19: Rule = {
  id: "X-19",
  title: "补助镇街不大于项目当年预算",
  severity: "block",
  basis: "表间勾稽关系；{keyProjects}、{generalProjects}表样",
  needs: { anyOf: ["keyProjects", "generalProjects"] },
  applies: hasProjects,
  check({ book, edition: { unit } }) {
    const amounts = projectAmounts(book);
    return book.projects.flatMap(({ code, name, localTransfer }, index): Violation[] => {
      const budget = amounts.get(code) ?? 0;
      if (localTransfer <= budget) return [];
      const values = valuesOf(localTransfer, budget, unit);
      return [
        {
          place: { kind: "book", path: `projects[${index}].localTransfer` },
          message: `项目“${name}”补助镇街 ${values.actual}，大于当年预算 ${values.expected}`,
          ...values,
          expected: `不超过 ${values.expected}`,
          remedy: "请核对补助镇街金额和项目明细",
        },
      ];
    });
  },
};
