import { formatForText, type Printed } from "../../money";
import type { Rule, RuleContext, Violation } from "../types";
import { type PeopleText, peopleTexts } from "./narrative-people";
import { amountsStated } from "./narrative-stated";
import { printedOf, type TypedAmount, typedAmounts } from "./narrative-typed";

/**
 * Numbers typed into people's texts: written as the sentences write theirs, and the same as some figure of the tables.
 * The second half is here and not in NAR-01, which blocks: a typed number may be right though no table holds it.
 */
export const NAR_16: Rule = {
  id: "NAR-16",
  title: "文字中的金额写法统一并与各表一致",
  severity: "confirm",
  basis: "财预〔2016〕143号；预决算公开检查（数据一致）",
  check(context) {
    const typed = peopleTexts(context.book).map((text) => ({ ...text, amounts: typedAmounts(text.text) }));
    const written = typed.filter(({ amounts }) => amounts.length > 0);
    if (written.length === 0) return [];
    const stated = amountsStated(context);
    return written.flatMap(({ path, text, amounts }) =>
      amounts.flatMap((amount) => amountFault({ path, text }, amount, context, stated) ?? []),
    );
  },
};

function amountFault(
  { path }: PeopleText,
  amount: TypedAmount,
  { edition: { unit } }: RuleContext,
  stated: ReadonlySet<Printed>,
): Violation | null {
  const place = { kind: "book", path } as const;
  const printed = printedOf(amount, unit);
  if (printed === null) {
    const message = `“${amount.text}”超过 ${unit.decimals} 位小数`;
    return {
      place,
      message,
      actual: amount.text,
      expected: `最多 ${unit.decimals} 位小数`,
      remedy: "请四舍五入后填写",
    };
  }
  const expected = `${formatForText(printed, unit)}${unit.label}`;
  if (amount.unit === unit.label && `${amount.number}${unit.label}` !== expected) {
    const message = `“${amount.text}”宜写作 ${expected}`;
    return { place, message, actual: amount.text, expected, remedy: "文字中的金额不用千分位，小数末尾不留零" };
  }
  if (stated.has(printed)) return null;
  return {
    place,
    message: `“${amount.text}”与各表和说明中的任何数字都不相同`,
    actual: amount.text,
    remedy: "请核对此数；确属表外数字的，写明理由",
  };
}
