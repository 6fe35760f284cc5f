import { formatForText } from "../../money";
import type { Rule } from "../types";
import { EXPLAINED, printedChange } from "./narrative-comparisons";

/** Words that fill the place of a reason and say none. */
const NO_REASON = /^(无|暂无|没有|略|同上|不详|其他|[\s\p{P}])*$/u;

/** A change that prints as zero needs no reason; every other does, those of “三公”经费 by name. */
export const NAR_08: Rule = {
  id: "NAR-08",
  title: "有增减变动的写明原因",
  severity: "block",
  basis: "财预〔2016〕143号（“三公”经费增减变化原因）",
  check(context) {
    const { book, edition } = context;
    if (!book.priorYear) return [];
    return EXPLAINED.flatMap((comparison) => {
      const change = printedChange(context, comparison);
      const reason = book.narrative.reasons[comparison.subject];
      if (change === 0 || (reason && ("causes" in reason || !NO_REASON.test(reason.text)))) return [];
      const moved = `${change > 0 ? "增加" : "减少"} ${formatForText(Math.abs(change), edition.unit)} ${edition.unit.label}`;
      return [
        {
          place: { kind: "book" as const, path: `narrative.reasons.${comparison.subject}` },
          message: `${comparison.label}比${book.fiscalYear - 1}年${moved}，没有写明原因`,
          actual: moved,
          expected: "变动原因",
          remedy: "请填写变动原因；有几项原因的，可逐项写明金额",
        },
      ];
    });
  },
};
