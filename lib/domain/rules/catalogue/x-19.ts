import type { RuleContext } from "../types";
import { type Equation, equationRule, REPORT_DEFECT } from "./shared-equations";
import { tableIdsOf } from "./shared-figures";

function equations(context: RuleContext, id: string): Equation[] {
  const code = id.slice(id.indexOf(":") + 1);
  const project = context.book.projects.find((known) => known.code === code);
  const name = project ? `项目“${project.name}”` : "空表";
  const budget = { label: "当年预算", cells: [`${id}!budget.amount`] };
  return [
    {
      actual: { label: `${name}${budget.label}`, cells: budget.cells },
      expected: { label: "区级支出加补助镇街", cells: [`${id}!budget.district`, `${id}!local.amount`] },
    },
    {
      actual: { label: `${name}补助镇街`, cells: [`${id}!local.amount`] },
      relation: "atMost",
      expected: budget,
      remedy: "核对该项目的补助镇街金额，不能大于当年预算",
    },
  ];
}

export const X_19 = equationRule(
  {
    id: "X-19",
    title: "项目当年预算等于区级支出加补助镇街，补助镇街不大于当年预算",
    severity: "block",
    basis: "表间勾稽关系；表十五、表十六表样",
    remedy: REPORT_DEFECT,
  },
  (context) => ["15", "16"].flatMap((table) => tableIdsOf(context, table)).flatMap((id) => equations(context, id)),
);
