import { equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { tableIdsOf } from "../catalogue/shared-figures";
import { totalsOf } from "../catalogue/shared-totals";

/** Project money without a project has no form: JX-12 asks for its project, line by line. */
export const X_18 = equationRule(
  {
    id: "X-18",
    title: "{keyProjects}、{generalProjects}当年预算之和等于{expenditure}项目支出",
    severity: "block",
    basis: "预算法第三十二条；中发〔2018〕34号；表间勾稽关系",
    needs: ["keyProjects", "generalProjects", "expenditure"],
    remedy: REPORT_DEFECT,
  },
  (context) => {
    const forms = (["keyProjects", "generalProjects"] as const).flatMap((table) => tableIdsOf(context, table));
    const plus = totalsOf(context.book).unassigned;
    return [
      {
        actual: { label: "{expenditure}项目支出合计", cells: ["expenditure!total.project"] },
        expected: {
          label: `{keyProjects}、{generalProjects}当年预算${plus ? "及未填项目的项目支出" : ""}之和`,
          cells: forms.map((id) => `${id}!budget.amount`),
          plus,
        },
      },
    ];
  },
);
