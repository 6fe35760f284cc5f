import type { Rule } from "../types";
import { exceedsPercent } from "./cls-shares";
import { placeOf } from "./shared-figures";
import { valuesOf } from "./shared-values";

const PENSION = "5!2080505.total";
const ANNUITY = "5!2080506.total";

/** How far twice the annuity may lie from the pension, in percent of it: bases are rounded person by person. */
const LEEWAY_PERCENT = 5;

/** The employer pays 16% of the base for 养老保险 (since May 2019) and 8% for 职业年金. */
export const CLS_15: Rule = {
  id: "CLS-15",
  title: "职业年金约为养老保险的一半",
  severity: "confirm",
  basis: "国办发〔2015〕18号；国办发〔2019〕13号",
  check(context) {
    const pension = context.figure(PENSION)?.fen ?? 0;
    const annuity = context.figure(ANNUITY)?.fen ?? 0;
    if (!exceedsPercent(Math.abs(annuity * 2 - pension), pension, LEEWAY_PERCENT)) return [];
    const half = Math.floor(pension / 2);
    const values = valuesOf(annuity, half, context.edition.unit);
    return [
      {
        place: placeOf(context, [ANNUITY, PENSION]),
        message: `2080506 职业年金缴费 ${values.actual}，按 8% 与 16% 的缴费比例应约为养老保险缴费的一半 ${values.expected}`,
        ...values,
        remedy: "请核对缴费基数和比例；年金不由财政全额做实等情形，写明理由",
      },
    ];
  },
};
