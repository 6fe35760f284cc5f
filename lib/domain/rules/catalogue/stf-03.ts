import type { Rule, Violation } from "../types";
import { atLines } from "./cls-lines";
import { exceedsPercent, percentText } from "./cls-shares";
import { codeLabel } from "./shared-figures";
import { amountText } from "./shared-values";
import { UNION, unitPay } from "./stf-pay";

/** 2 % of all wages by law; published budgets reach 7 %, where welfare is planned here. */
const MOST_PERCENT = 12;

/** Under this many per mille of the wages even 基本工资 alone is too much of a base. */
const LEAST_PER_MILLE = 4n;

export const STF_03: Rule = {
  id: "STF-03",
  title: "工会经费与工资的比例合理",
  severity: "confirm",
  basis: "工会法第四十三条（工资总额的2%）",
  check({ book, codes, edition: { unit } }) {
    return unitPay(book).flatMap((pay): Violation[] => {
      const { lines: met, amount } = pay.union;
      if (amount === 0) return [];
      const isTooLittle = BigInt(amount) * 1000n < BigInt(pay.wages) * LEAST_PER_MILLE;
      if (!isTooLittle && !exceedsPercent(amount, pay.wages, MOST_PERCENT)) return [];
      return [
        {
          ...atLines(met, "amount"),
          message: `“${pay.unit.name}”工资 ${amountText(pay.wages, unit)}，${codeLabel(codes.departmentEconomic, UNION)} ${amountText(amount, unit)}，占 ${percentText(amount, pay.wages)}，规定为工资总额的 2%`,
          actual: percentText(amount, pay.wages),
          expected: "2%",
          remedy: "核对金额的位数和计提基数；包括其他经费的，写明理由",
        },
      ];
    });
  },
};
