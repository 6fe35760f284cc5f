import { CLASS_TERMS } from "../../book/terms";
import { type ExpenditureClass, FISCAL_SOURCES } from "../../book/types";
import { type Equation, equationRule, REPORT_DEFECT } from "../catalogue/shared-equations";
import { cellsOf } from "../catalogue/shared-figures";
import { totalsOf } from "../catalogue/shared-totals";
import type { RuleContext } from "../types";

function equation({ book }: RuleContext, column: ExpenditureClass): Equation {
  const fiscal: readonly string[] = FISCAL_SOURCES;
  const plus = [...totalsOf(book).expenditure[column]].reduce(
    (sum, [source, amount]) => (fiscal.includes(source) ? sum : sum + amount),
    0,
  );
  return {
    actual: { label: `{expenditure}${CLASS_TERMS[column]}合计`, cells: [`expenditure!total.${column}`] },
    expected: {
      label: `{general}、{governmentFund}、{stateCapital}${CLASS_TERMS[column]}${plus ? "及非财政拨款安排部分" : ""}之和`,
      cells: cellsOf(["general", "governmentFund", "stateCapital"], "total", column),
      plus,
    },
  };
}

export const X_09 = equationRule(
  {
    id: "X-09",
    title: "{expenditure}基本支出、项目支出等于{general}、{governmentFund}、{stateCapital}与非财政拨款安排部分之和",
    severity: "block",
    basis: "表间勾稽关系",
    needs: ["expenditure", "general", "governmentFund", "stateCapital"],
    remedy: REPORT_DEFECT,
  },
  (context) => [equation(context, "basic"), equation(context, "project")],
);
