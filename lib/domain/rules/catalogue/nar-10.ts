import { formatForText, stepOf } from "../../money";
import type { Rule, RuleContext } from "../types";
import { exceedsPercent } from "./cls-shares";
import { type Comparison, EXPLAINED, printedChange } from "./narrative-comparisons";
import { isFormulaOnly, restatesComposition } from "./narrative-phrases";

/** Asks for more where a large change is explained by a formula; a restatement is already found by NAR-09. */
export const NAR_10: Rule = {
  id: "NAR-10",
  title: "大额变动的原因写得具体",
  severity: "confirm",
  basis: "预决算公开检查",
  check(context) {
    const { book, edition } = context;
    if (!book.priorYear) return [];
    return EXPLAINED.flatMap((comparison) => {
      const reason = book.narrative.reasons[comparison.subject];
      if (!reason || !("text" in reason) || !isLarge(context, comparison)) return [];
      if (!isFormulaOnly(reason.text) || restatesComposition(reason.text)) return [];
      const change = printedChange(context, comparison);
      const moved = `${change > 0 ? "增加" : "减少"} ${formatForText(Math.abs(change), edition.unit)} ${edition.unit.label}`;
      return [
        {
          place: { kind: "book" as const, path: `narrative.reasons.${comparison.subject}.text` },
          message: `${comparison.label}${moved}，变动较大，原因“${reason.text}”过于笼统`,
          actual: reason.text,
          expected: "引起变动的具体事项",
          remedy: "请写明具体事项和金额，或保留原文并说明理由",
        },
      ];
    });
  },
};

/** More than the edition's share of last year's figure, or more than its amount. */
function isLarge(context: RuleContext, comparison: Comparison): boolean {
  const { unit, parameters } = context.edition;
  const change = Math.abs(printedChange(context, comparison)) * stepOf(unit);
  const before = (context.figure(comparison.prior)?.printed ?? 0) * stepOf(unit);
  return change > parameters.largeChange || exceedsPercent(change, before, parameters.largeChangePercent);
}
