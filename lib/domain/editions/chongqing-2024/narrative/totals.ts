import { SOURCE_TERMS } from "../../../book/terms";
import { type BudgetBook, CURRENT_SOURCES } from "../../../book/types";
import type { Change, NarrativeContext } from "../../../narrative/context";
import type { Draft } from "../../../narrative/outline";
import { join, say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";

/** 财政拨款 is named in full in running text. */
const INCOME_NAMES = {
  ...SOURCE_TERMS,
  generalPublicBudget: "一般公共预算财政拨款",
  governmentFund: "政府性基金预算财政拨款",
  stateCapital: "国有资本经营预算财政拨款",
  carriedOver: "上年结转",
};

/** Carried-over money and 事业基金 print only where there is some, everywhere. */
const WHERE_ANY = ["carriedOver", "institutionFund"] as const;

type IncomeRow = (typeof CURRENT_SOURCES)[number] | (typeof WHERE_ANY)[number];

/** Whether a source is named: where there is something of it, and zero or not where the place lists it. */
function isNamed(row: IncomeRow, context: NarrativeContext): boolean {
  return (row !== "carriedOver" && context.lists(row)) || context.has(`revenueExpenditure!income:${row}.budget`);
}

/** 二、部门收支总体情况, 单位收支总体情况 */
export function totals(book: BudgetBook, context: NarrativeContext): Draft {
  return {
    key: "totals",
    heading: context.heading("totals"),
    sections: [
      { key: "income", heading: "收入预算", text: income(book, context) },
      { key: "expenditure", heading: "支出预算", text: expenditure(book, context) },
    ],
  };
}

function income(book: BudgetBook, context: NarrativeContext): Run[] {
  const rows = [...CURRENT_SOURCES, ...WHERE_ANY].filter((row) => isNamed(row, context));
  const parts = rows.map(
    (row) => say`${INCOME_NAMES[row]}${context.amount(`revenueExpenditure!income:${row}.budget`)}`,
  );
  const total = context.amount("revenueExpenditure!income:total.budget");
  const list = parts.length ? say`，其中：${join(parts, "，")}` : [];
  return say`${book.fiscalYear}年年初预算数${total}${list}。${incomeChange(context)}${context.newUnits()}`;
}

function incomeChange(context: NarrativeContext): Run[] {
  const change = context.change("revenueExpenditure!income:total.budget", "narrative!priorIncome.amount");
  if (!change) return context.uncompared("收入");
  const whole = context.comparedAsWhole(change);
  const parts = [...CURRENT_SOURCES, ...WHERE_ANY].flatMap((row) => {
    const part = context.change(`revenueExpenditure!income:${row}.budget`, `narrative!priorIncome-${row}.amount`);
    return part?.run ? [say`${INCOME_NAMES[row]}${context.comparedAsWhole(part)}`] : [];
  });
  return say`收入预算${whole}${parts.length ? say`，其中${join(parts, "，")}` : []}${context.reason("income.total", change)}。`;
}

function expenditure(book: BudgetBook, context: NarrativeContext): Run[] {
  const tops = context.topCodes("expenditure");
  const parts = tops.map(
    ({ code, name }) => say`${name}${context.amount(`revenueExpenditure!expenditure:${code}.budget`)}`,
  );
  const total = context.amount("revenueExpenditure!expenditure:current.budget");
  const list = parts.length ? say`，其中：${join(parts, "，")}` : [];
  const carryForward = context.has("revenueExpenditure!expenditure:carryForward.budget")
    ? say`另有结转下年${context.amount("revenueExpenditure!expenditure:carryForward.budget")}。`
    : [];
  return say`${book.fiscalYear}年年初预算数${total}${list}。${carryForward}${expenditureChange(context)}`;
}

function expenditureChange(context: NarrativeContext): Run[] {
  const change = context.change("revenueExpenditure!expenditure:current.budget", "narrative!priorExpenditure.amount");
  if (!change) return context.uncompared("支出");
  const basic = context.change("expenditure!total.basic", "narrative!priorBasic.amount");
  const project = context.change("expenditure!total.project", "narrative!priorProject.amount");
  const whole = context.comparedAsWhole(change);
  const part = (one: Change | null) => one && (one.run ?? context.level(one));
  const parts = say`基本支出预算${part(basic)}，项目支出预算${part(project)}`;
  return say`支出预算${whole}，其中${parts}${context.reason("expenditure.total", change)}。`;
}
