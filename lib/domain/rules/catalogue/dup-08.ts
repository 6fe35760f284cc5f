import type { Rule, Violation } from "../types";
import { projectAmounts } from "./cls-lines";
import { hasProjects } from "./shared-applies";

export const DUP_08: Rule = {
  id: "DUP-08",
  title: "每个项目都有支出明细",
  severity: "confirm",
  basis: "预算法第三十二条；中发〔2018〕34号（绩效目标与预算同步编制）",
  applies: hasProjects,
  check: ({ book }) => {
    const amounts = projectAmounts(book);
    return book.projects.flatMap(({ code, name }, index): Violation[] =>
      amounts.get(code)
        ? []
        : [
            {
              place: { kind: "book", path: `projects[${index}].code` },
              message: `项目“${name}”（${code}）没有支出明细，绩效目标表的当年预算为空`,
              remedy: "补录该项目的明细；本年不安排的，删去项目",
            },
          ],
    );
  },
};
