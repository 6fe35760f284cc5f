import type { BudgetBook, Line } from "../../book/types";
import type { Fen } from "../../money";
import type { Place, Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { codeLabel } from "./shared-figures";
import { groupBy, sumOf, type UnitLines, unitLines } from "./shared-units";
import { amountText } from "./shared-values";

/**
 * What is bought by procurement from the threshold on: printing, property management, repairs, commissioned services,
 * office and special equipment, software, cars. Works of construction (…01, …05, …06) go by tender and are often passed on;
 * 31009 to 31012 compensate people for land and houses and buy nothing.
 */
const PROCURED = /^(30202|30209|30213|30227|3(09|10)0[237]|3(09|10)13)$/;

/** Procurement below this share of what should be procured, in per cent, is far too little. */
const FAR_BELOW_PERCENT = 20;

/** What one unit buys of one kind for one project, or for its running. */
interface Need {
  economic: string;
  lines: readonly Line[];
  amount: Fen;
}

export const ZC_03: Rule = {
  id: "ZC-03",
  title: "达到限额标准的货物、服务支出列入政府采购预算",
  severity: "confirm",
  basis: "政府采购法第二条、第三十三条；财库〔2019〕69号（地方集中采购目录及标准指引）",
  check: (context) => unitLines(context.book).flatMap((of) => notProcured(context, of)),
};

/** The parts of a project that go to towns and streets are procured there. */
function passedOn({ projects }: BudgetBook): ReadonlyMap<string, Fen> {
  return new Map(projects.map(({ code, localTransfer }) => [code, localTransfer]));
}

function needsOf({ book, edition }: RuleContext, lines: readonly Line[]): Need[] {
  const away = passedOn(book);
  const bought = lines.filter(({ economic, amount }) => amount > 0 && PROCURED.test(economic));
  return [...groupBy(bought, ({ project, economic }) => `${project} ${economic}`).values()].flatMap((met) => {
    const [first] = met;
    if (!first) return [];
    const amount = sumOf(met) - (first.project === null ? 0 : (away.get(first.project) ?? 0));
    return amount >= edition.parameters.procurementThreshold ? [{ economic: first.economic, lines: met, amount }] : [];
  });
}

function notProcured(context: RuleContext, { unit, lines }: UnitLines): Violation[] {
  const needs = needsOf(context, lines);
  const rows = context.book.procurement.flatMap((item, index) =>
    item.unit === unit.code && item.amount > 0 ? [{ amount: item.amount, index }] : [],
  );
  const [needed, has] = [sumOf(needs), sumOf(rows)];
  if (has === 0) return needs.map((need) => missing(context, unit.name, need));
  const [first, ...others] = rows;
  if (!first || BigInt(has) * 100n >= BigInt(needed) * BigInt(FAR_BELOW_PERCENT)) return [];
  const at = (index: number): Place => ({ kind: "book", path: `procurement[${index}].amount` });
  const list = needs.map((need) => needText(context, need)).join("、");
  return [
    {
      place: at(first.index),
      also: [...others.map(({ index }) => at(index)), ...needs.flatMap((need) => placesOf(need))],
      message: `“${unit.name}”的采购预算 ${amountText(has, context.edition.unit)}，远少于通常需要采购的支出 ${amountText(needed, context.edition.unit)}：${list}`,
      actual: amountText(has, context.edition.unit),
      expected: amountText(needed, context.edition.unit),
      remedy: "对照集中采购目录和限额标准补列采购项目；不属于采购范围的，写明理由后保留",
    },
  ];
}

function placesOf({ lines }: Need): Place[] {
  const { place, also } = atLines(lines, "amount");
  return [place, ...also];
}

function needText({ codes, edition }: RuleContext, { economic, amount }: Need): string {
  return `${codeLabel(codes.departmentEconomic, economic)} ${amountText(amount, edition.unit)}`;
}

function missing(context: RuleContext, unit: string, need: Need): Violation {
  const { unit: printed, parameters } = context.edition;
  return {
    ...atLines(need.lines, "amount"),
    message: `“${unit}”有 ${needText(context, need)}，达到限额标准 ${amountText(parameters.procurementThreshold, printed)}，没有编列政府采购预算`,
    actual: amountText(0, printed),
    remedy: "对照集中采购目录和限额标准补列采购项目；不属于采购范围的，写明理由后保留",
  };
}
