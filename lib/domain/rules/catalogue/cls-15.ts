import type { Rule, Violation } from "../types";
import { atLines } from "./cls-lines";
import { exceedsPercent } from "./cls-shares";
import { valuesOf } from "./shared-values";
import { standingOf, unitPay } from "./stf-pay";

/** How far twice the annuity may lie from the pension, in percent of it: bases differ person by person, up to 8 % in print. */
const LEEWAY_PERCENT = 15;

/**
 * The employer pays 16% of the base for 养老保险 (since May 2019) and 8% for 职业年金. What is not paid at all is STF-01's,
 * what is out of proportion to the wages STF-02's; here both are plausible by themselves and do not fit each other.
 */
export const CLS_15: Rule = {
  id: "CLS-15",
  title: "各单位职业年金约为养老保险的一半",
  severity: "confirm",
  basis: "国办发〔2015〕18号；国办发〔2019〕13号",
  check: ({ book, edition }) =>
    unitPay(book).flatMap((pay): Violation[] => {
      const { annuity, pension } = pay.paid;
      if (standingOf(pay, "annuity") !== "within" || standingOf(pay, "pension") !== "within") return [];
      const apart = Math.abs(annuity.amount * 2 - pension.amount);
      if (!exceedsPercent(apart, pension.amount, LEEWAY_PERCENT)) return [];
      const values = valuesOf(annuity.amount, Math.floor(pension.amount / 2), edition.unit);
      return [
        {
          ...atLines(annuity.lines, "amount"),
          message: `“${pay.unit.name}”职业年金缴费 ${values.actual}，按 8% 与 16% 的缴费比例应约为养老保险缴费的一半 ${values.expected}`,
          ...values,
          remedy: "请核对两项缴费的基数和比例；财政全额供款单位的年金部分只记账等情形，写明理由",
        },
      ];
    }),
};
