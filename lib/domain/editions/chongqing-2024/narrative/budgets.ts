import type { BudgetBook } from "../../../book/types";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft } from "../../../narrative/outline";
import { say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";

/** 三、部门预算情况说明 */
export function budgets(book: BudgetBook, context: NarrativeContext): Draft {
  return {
    heading: "部门预算情况说明",
    sections: [
      { heading: "一般公共预算财政拨款收支", paragraphs: [generalPublicBudget(book, context)] },
      { heading: "政府性基金预算财政拨款收支", paragraphs: [fund(book, context, GOVERNMENT_FUND)] },
      { heading: "国有资本经营预算财政拨款收支", paragraphs: [fund(book, context, STATE_CAPITAL)] },
    ],
  };
}

const BASIC_USE =
  "主要用于在职人员工资福利和社会保险缴费、离退休人员待遇等人员经费，以及维持机构正常运转的日常公用经费";

/** `收入X万元`, with what was carried over where there is some. */
function received(context: NarrativeContext, source: string): Run[] {
  const carried = `4!income:carriedOver-${source}.budget`;
  const current = say`收入${context.amount(`4!income:${source}.budget`)}`;
  return context.has(carried) ? say`${current}，上年结转${context.amount(carried)}` : current;
}

function generalPublicBudget(book: BudgetBook, context: NarrativeContext): Run[] {
  const who = `${book.department.name}${book.fiscalYear}年`;
  const name = "一般公共预算财政拨款";
  const change = context.change("5!total.total", "5!total.prior");
  const any = context.has("5!total.total") || context.has("4!income:generalPublicBudget.budget");
  if (!any && !change?.run) return say`${who}无${name}收入和安排的支出。`;
  const basic = context.change("5!total.basic", "narrative!priorGeneralBasic.amount");
  const project = context.change("5!total.project", "narrative!priorGeneralProject.amount");
  const spent = say`${name}支出${context.amount("5!total.total")}${context.compared(change)}`;
  const basicUse = context.use("general.basic");
  const basicPart = say`基本支出${context.amount("5!total.basic")}${context.compared(basic)}${context.reason("general.basic", basic)}，${basicUse.length ? basicUse : BASIC_USE}`;
  const projectUse = context.use("general.project");
  const projectPart = say`项目支出${context.amount("5!total.project")}${context.compared(project)}${context.reason("general.project", project)}${projectUse.length ? say`，${projectUse}` : []}`;
  return say`${who}${name}${received(context, "generalPublicBudget")}，${spent}，其中：${basicPart}；${projectPart}。`;
}

interface Fund {
  name: string;
  source: "governmentFund" | "stateCapital";
  table: string;
  prior: string;
}

const GOVERNMENT_FUND: Fund = {
  name: "政府性基金预算财政拨款",
  source: "governmentFund",
  table: "11",
  prior: "narrative!priorGovernmentFund.amount",
};

const STATE_CAPITAL: Fund = {
  name: "国有资本经营预算财政拨款",
  source: "stateCapital",
  table: "12",
  prior: "narrative!priorStateCapital.amount",
};

/** A fund without money says 无, and its change only when there was some last year. */
function fund(book: BudgetBook, context: NarrativeContext, { name, source, table, prior }: Fund): Run[] {
  const who = `${book.department.name}${book.fiscalYear}年`;
  const total = `${table}!total.total`;
  const change = context.change(total, prior);
  const why = say`${change?.run ? context.compared(change) : []}${context.reason(source, change)}`;
  const any = context.has(total) || context.has(`4!income:${source}.budget`);
  if (!any) return say`${who}无${name}收入和安排的支出${why}。`;
  const use = context.use(source);
  const spent = say`${name}支出${context.amount(total)}${context.compared(change)}`;
  return say`${who}${name}${received(context, source)}，${spent}，${byClass(context, table)}${context.reason(source, change)}${use.length ? say`，${use}` : []}。`;
}

function byClass(context: NarrativeContext, table: string): Run[] {
  const basic = `${table}!total.basic`;
  const project = `${table}!total.project`;
  if (!context.has(basic)) return say`全部用于项目支出`;
  if (!context.has(project)) return say`全部用于基本支出`;
  return say`其中：基本支出${context.amount(basic)}，项目支出${context.amount(project)}`;
}
