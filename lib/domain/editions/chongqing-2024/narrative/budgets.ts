import type { BudgetBook, UseSubject } from "../../../book/types";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft } from "../../../narrative/outline";
import { join, say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";
import type { CellAddress } from "../../../tables/types";

/** 三、部门预算情况说明, 单位预算情况说明 */
export function budgets(book: BudgetBook, context: NarrativeContext): Draft {
  return {
    key: "budgets",
    heading: context.heading("budgets"),
    sections: [
      { key: "general", heading: "一般公共预算财政拨款收支", text: generalPublicBudget(book, context) },
      { key: "governmentFund", heading: "政府性基金预算财政拨款收支", text: fund(book, context, GOVERNMENT_FUND) },
      { key: "stateCapital", heading: "国有资本经营预算财政拨款收支", text: fund(book, context, STATE_CAPITAL) },
    ],
  };
}

/** `收入X万元`, with what was carried over where there is some. */
function received(context: NarrativeContext, source: string): Run[] {
  const carried = `fiscalAppropriation!income:carriedOver-${source}.budget`;
  const current = say`收入${context.amount(`fiscalAppropriation!income:${source}.budget`)}`;
  return context.has(carried) ? say`${current}，上年结转${context.amount(carried)}` : current;
}

function generalPublicBudget(book: BudgetBook, context: NarrativeContext): Run[] {
  const who = `${book.department.name}${book.fiscalYear}年`;
  const name = "一般公共预算财政拨款";
  const change = context.change("general!total.total", "general!total.prior");
  const any =
    context.has("general!total.total") || context.has("fiscalAppropriation!income:generalPublicBudget.budget");
  if (!any && !change?.run) return say`${who}${withoutMoney(context, name, "generalPublicBudget")}。`;
  const basic = context.change("general!total.basic", "narrative!priorGeneralBasic.amount");
  const project = context.change("general!total.project", "narrative!priorGeneralProject.amount");
  const spent = say`${name}支出${context.amount("general!total.total")}${context.compared(change)}`;
  const basicPart = say`基本支出${context.amount("general!total.basic")}${context.compared(basic)}${context.reason("general.basic", basic)}${basicUse(context)}`;
  const projectPart = say`项目支出${context.amount("general!total.project")}${context.compared(project)}${context.reason("general.project", project)}${purpose(context, "general.project", "general!total.project")}`;
  return say`${who}${name}${received(context, "generalPublicBudget")}，${spent}，其中：${basicPart}；${projectPart}。`;
}

/** `，主要用于…` as people wrote it, for money that is there. */
function purpose(context: NarrativeContext, subject: UseSubject, address: CellAddress): Run[] {
  const use = context.has(address) ? context.use(subject) : [];
  return use.length ? say`，${use}` : [];
}

/** The staff items of 基本支出 by the department economic codes that pay for them. */
const STAFF_USES: readonly { name: string; codes: readonly string[] }[] = [
  { name: "在职人员工资福利", codes: ["30101", "30102", "30103", "30107"] },
  { name: "社会保险缴费", codes: ["30108", "30109", "30110", "30111", "30112"] },
  { name: "离退休人员待遇", codes: ["30301", "30302"] },
];

/** What 基本支出 is used for: people's text, else what its economic codes say and nothing else. */
function basicUse(context: NarrativeContext): Run[] {
  const written = purpose(context, "general.basic", "general!total.basic");
  if (written.length) return written;
  const staff = STAFF_USES.filter(({ codes }) =>
    codes.some((code) => context.has(`basicByDepartmentEconomic!${code}.personnel`)),
  );
  const names = staff.map(({ name }) => name).join("、");
  const uses = [
    context.has("basicByDepartmentEconomic!total.personnel") ? `${names}${names && "等"}人员经费` : "",
    context.has("basicByDepartmentEconomic!total.operating") ? "维持机构正常运转的日常公用经费" : "",
  ].filter(Boolean);
  return uses.length ? say`，主要用于${uses.join("，以及")}` : [];
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
  table: "governmentFund",
  prior: "narrative!priorGovernmentFund.amount",
};

const STATE_CAPITAL: Fund = {
  name: "国有资本经营预算财政拨款",
  source: "stateCapital",
  table: "stateCapital",
  prior: "narrative!priorStateCapital.amount",
};

/** A fund without money says 无, and its change only when there was some last year. */
function fund(book: BudgetBook, context: NarrativeContext, { name, source, table, prior }: Fund): Run[] {
  const who = `${book.department.name}${book.fiscalYear}年`;
  const total = `${table}!total.total`;
  const change = context.change(total, prior);
  const why = say`${change?.run ? context.compared(change) : []}${context.reason(source, change)}`;
  const current = context.has(total) || context.has(`fiscalAppropriation!income:${source}.budget`);
  if (!current) return say`${who}${withoutMoney(context, name, source)}${why}。`;
  const spent = say`${name}支出${context.amount(total)}${context.compared(change)}`;
  const parts = join([spent, byClass(context, table)], "，");
  return say`${who}${name}${received(context, source)}，${parts}${context.reason(source, change)}${purpose(context, source, total)}。`;
}

/** Neither income of the year nor expenditure: there may still be money left over. */
function withoutMoney(context: NarrativeContext, name: string, source: string): Run[] {
  const carried = `fiscalAppropriation!income:carriedOver-${source}.budget`;
  if (!context.has(carried)) return say`无${name}收入和安排的支出`;
  return say`${name}上年结转${context.amount(carried)}，无当年收入和安排的支出`;
}

function byClass(context: NarrativeContext, table: string): Run[] {
  const basic = `${table}!total.basic`;
  const project = `${table}!total.project`;
  if (!context.has(`${table}!total.total`)) return [];
  if (!context.has(basic)) return say`全部用于项目支出`;
  if (!context.has(project)) return say`全部用于基本支出`;
  return say`其中：基本支出${context.amount(basic)}，项目支出${context.amount(project)}`;
}
