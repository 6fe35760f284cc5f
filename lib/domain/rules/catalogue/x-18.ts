import type { Rule, RuleContext, Violation } from "../types";
import { REPORT_DEFECT, violationsOf } from "./shared-equations";
import { tableIdsOf } from "./shared-figures";
import { totalsOf } from "./shared-totals";
import { amountText } from "./shared-values";

/** Project money without a project has no form, hence no performance target. One finding a unit, at its first such line. */
function unassigned({ book, edition }: RuleContext): Violation[] {
  const { unassigned: lines } = totalsOf(book);
  return book.units.flatMap(({ code, name }): Violation[] => {
    const found = lines.get(code);
    if (!found) return [];
    const actual = amountText(found.amount, edition.unit);
    return [
      {
        place: { kind: "line", id: found.firstLine, field: "project" },
        message: `${name}有 ${found.count} 行项目支出（共 ${actual}）没有填写项目，未列入表十五、表十六`,
        actual,
        expected: amountText(0, edition.unit),
        remedy: "为这些明细行选择项目；没有相应项目的，先新建项目并填写绩效目标",
      },
    ];
  });
}

export const X_18: Rule = {
  id: "X-18",
  title: "全部项目支出都有绩效目标表：表十五、表十六当年预算之和等于表三项目支出",
  severity: "block",
  basis: "预算法第三十二条；中发〔2018〕34号；表间勾稽关系",
  check: (context) => {
    const forms = ["15", "16"].flatMap((table) => tableIdsOf(context, table));
    const plus = [...totalsOf(context.book).unassigned.values()].reduce((sum, { amount }) => sum + amount, 0);
    const total = {
      actual: { label: "表三项目支出合计", cells: ["3!total.project"] },
      expected: {
        label: `表十五、表十六当年预算${plus ? "及未填项目的项目支出" : ""}之和`,
        cells: forms.map((id) => `${id}!budget.amount`),
        plus,
      },
    };
    return [...unassigned(context), ...violationsOf(context, [total], REPORT_DEFECT)];
  },
};
