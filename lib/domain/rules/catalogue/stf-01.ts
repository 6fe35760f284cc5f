import type { BudgetBook } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { byId } from "./cls-lines";
import { exceedsPercent } from "./cls-shares";
import { codeLabel } from "./shared-figures";
import { groupBy } from "./shared-units";
import { CONTRIBUTION_NAMES, CONTRIBUTIONS, type Contribution, type UnitPay, unitPay } from "./stf-pay";

/** From here on 其他社会保障缴费, in per cent of wages, holds more than 工伤 and 失业. */
const ENTERPRISE_INSURANCE_PERCENT = 8;

/**
 * Contributions that some places do not budget (年金 kept by bookkeeping alone, medical care from a fund of its own): last
 * year's budget shows whether this one does.
 */
const BY_PLACE: readonly Contribution[] = ["annuity", "medical"];

export const STF_01: Rule = {
  id: "STF-01",
  title: "有工资的单位编列养老保险、职业年金、医疗保险和住房公积金",
  severity: "confirm",
  basis: "社会保险法第十条、第二十三条；国发〔2015〕2号；国办发〔2015〕18号；住房公积金管理条例第十五条",
  check(context) {
    const missing = unitPay(context.book).map((pay) => ({ pay, names: missingIn(context.book, pay) }));
    const causes = groupBy(
      missing.filter(({ names }) => names.length > 0),
      ({ names }) => names.join(),
    );
    return [...causes.values()].map((met) =>
      without(
        context,
        met.map(({ pay }) => pay),
        met[0]?.names ?? [],
      ),
    );
  },
};

function missingIn(book: BudgetBook, pay: UnitPay): Contribution[] {
  return CONTRIBUTION_NAMES.filter((name) => {
    if (pay.planned.has(name)) return false;
    if (name === "pension" || name === "annuity") {
      const asEnterprise =
        pay.unit.kind === "institution" && exceedsPercent(pay.otherInsurance, pay.wages, ENTERPRISE_INSURANCE_PERCENT);
      if (asEnterprise) return false;
    }
    return !BY_PLACE.includes(name) || isBudgetedHere(book, name);
  });
}

function isBudgetedHere({ priorYear }: BudgetBook, name: Contribution): boolean {
  const basic = priorYear?.lines.filter((line) => line.class === "basic") ?? [];
  return basic.length === 0 || basic.some((line) => CONTRIBUTIONS[name].items.includes(line.function));
}

/** So many units are named in full. */
const NAMED = 3;

function without({ codes }: RuleContext, units: readonly UnitPay[], names: readonly Contribution[]): Violation {
  const [place, ...also] = units.map(({ wageLines }) => ({ kind: "line" as const, id: firstId(wageLines) }));
  if (!place) throw new Error("A finding about units needs a unit");
  const shown = units.slice(0, NAMED).map(({ unit }) => `“${unit.name}”`);
  const who = shown.join("、") + (units.length > NAMED ? `等 ${units.length} 个单位` : "");
  const what = names.map((name) => codeLabel(codes.departmentEconomic, CONTRIBUTIONS[name].economic)).join("、");
  return {
    ...{ place, also },
    message: `${who}有工资，没有编列 ${what}`,
    expected: what,
    remedy: "请补列；由其他单位集中代缴、参加企业职工保险或年金只记账的，写明理由",
  };
}

const firstId = (lines: UnitPay["wageLines"]) => [...lines].sort(byId)[0]?.id ?? "";
