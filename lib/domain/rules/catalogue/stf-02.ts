import { doubtOf, yardsticksOf } from "../../magnitude";
import type { Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { percentText } from "./cls-shares";
import { codeLabel } from "./shared-figures";
import { amountText } from "./shared-values";
import {
  BANDS,
  CONTRIBUTION_NAMES,
  CONTRIBUTIONS,
  type Contribution,
  standingOf,
  type UnitPay,
  unitPay,
} from "./stf-pay";

/**
 * Several contributions that are out of proportion in the same direction speak against the wages they are all held
 * against. Amounts that AMT-01 asks about already are not asked about again.
 */
export const STF_02: Rule = {
  id: "STF-02",
  title: "养老保险、职业年金、医疗保险、住房公积金与工资的比例合理",
  severity: "confirm",
  basis: "国办发〔2019〕13号（养老保险16%）；国办发〔2015〕18号（职业年金8%）；建金管〔2005〕5号（住房公积金5%—12%）",
  check: (context) => unitPay(context.book).flatMap((pay) => outOfProportion(context, pay)),
};

function outOfProportion(context: RuleContext, pay: UnitPay): Violation[] {
  const beyond = (side: "below" | "above") => CONTRIBUTION_NAMES.filter((name) => standingOf(pay, name) === side);
  const [below, above] = [beyond("below"), beyond("above")];
  const names = [...below, ...above];
  if (names.length === 0 || isDoubted(context, pay)) return [];
  for (const same of [below, above]) if (same.length > 1) return [againstWages(context, pay, same)];
  return names.map((name) => againstContribution(context, pay, name));
}

function isDoubted({ book }: RuleContext, { wageLines, paid }: UnitPay): boolean {
  const yardsticks = yardsticksOf(book);
  const lines = [...wageLines, ...CONTRIBUTION_NAMES.flatMap((name) => paid[name].lines)];
  return lines.some((line) => doubtOf(line, yardsticks) !== null);
}

function share({ codes }: RuleContext, { paid, wages }: UnitPay, name: Contribution): string {
  return `${codeLabel(codes.departmentEconomic, CONTRIBUTIONS[name].economic)}占 ${percentText(paid[name].amount, wages)}`;
}

function usual(name: Contribution): string {
  return `${BANDS[name].least}% 至 ${BANDS[name].most}%`;
}

function againstContribution(context: RuleContext, pay: UnitPay, name: Contribution): Violation {
  const { amount, lines } = pay.paid[name];
  const actual = amountText(amount, context.edition.unit);
  const wages = amountText(pay.wages, context.edition.unit);
  return {
    ...atLines(lines, "amount"),
    message: `“${pay.unit.name}”工资 ${wages}，${share(context, pay, name)}（${actual}），一般为 ${usual(name)}`,
    actual: percentText(amount, pay.wages),
    expected: usual(name),
    remedy: "核对缴费基数、比例和金额的位数；确有原因的，写明理由",
  };
}

function againstWages(context: RuleContext, pay: UnitPay, names: readonly Contribution[]): Violation {
  const wages = amountText(pay.wages, context.edition.unit);
  return {
    ...atLines(pay.wageLines, "amount"),
    message: `“${pay.unit.name}”工资 ${wages}与缴费不成比例：${names.map((name) => share(context, pay, name)).join("，")}`,
    actual: wages,
    remedy: "核对工资各行有没有漏列、错列或金额错位；工资由其他资金或单位发放等情形，写明理由",
  };
}
