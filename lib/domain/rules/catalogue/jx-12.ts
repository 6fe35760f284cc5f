import type { Rule, RuleContext, Violation } from "../types";
import { judgeLines, projectAmounts } from "./cls-lines";
import { performanceForms } from "./jx-forms";
import { amountText } from "./shared-values";

/** No target, no budget; and project money outside every project can have no target. */
export const JX_12: Rule = {
  id: "JX-12",
  title: "有预算的项目都有绩效目标",
  severity: "block",
  basis: "预算法第三十二条；中发〔2018〕34号",
  check: (context) => [...withoutTargets(context), ...withoutProject(context)],
};

function withoutTargets({ book, edition }: RuleContext): Violation[] {
  const amounts = projectAmounts(book);
  return performanceForms(book).flatMap(({ path, name, project, objective, indicators }): Violation[] => {
    const amount = (project && amounts.get(project.code)) ?? 0;
    if (amount === 0) return [];
    const budget = amountText(amount, edition.unit);
    const missing = (field: string, what: string): Violation => ({
      place: { kind: "book", path: `${path}.${field}` },
      message: `${name}有预算 ${budget}，没有${what}`,
      remedy: `请填写${what}；不设目标的项目不安排预算`,
    });
    return [
      ...(objective.trim() === "" ? [missing("objective", "当年绩效目标")] : []),
      ...(indicators.length === 0 ? [missing("indicators", "绩效指标")] : []),
    ];
  });
}

function withoutProject({ book }: RuleContext): Violation[] {
  return judgeLines(book, "structure", ({ line }) => {
    if (line.class !== "project" || line.project !== null) return null;
    return {
      field: "project",
      message: "项目支出没有注明所属项目，也就没有绩效目标",
      expected: "本部门的一个项目",
      remedy: "请选择项目，或新建项目并填写绩效目标",
    };
  });
}
