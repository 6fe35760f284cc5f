import type { BudgetBook } from "../../book/types";
import { normaliseDigits } from "../../money";
import type { Rule, RuleContext, Violation } from "../types";
import { type PeopleText, peopleTexts } from "./narrative-people";
import { amountsStated } from "./narrative-stated";
import { printedOf } from "./narrative-typed";

const DOUBLED = /(?:万元|亿元|元)\s*(?:万元|亿元|元(?!旦|宵))/;
/** 万元 after a word where a number should stand; 以万元为单位, 每万元 and 数十万元 are right. */
const BLANK = /[^\d０-９\s一二三四五六七八九十百千万亿零两几数余多半每以按：:（(／/、“]\s*万元/;
/** A number in 元 that is no rate: 500元/人·月 and 每人500元 are. */
const IN_YUAN = /(?<![\d０-９.．,])([\d０-９]+(?:[.．][\d０-９]+)?)元(?!\s*[/／（(每人以])/g;
/** A cause that ends in an amount: the sentence prints its amount after it once more. */
const ENDS_IN_AMOUNT = /[\d０-９]\s*(?:万元|亿元|元)[\s\p{P}]*$/u;

/** The unit is 万元 everywhere. Figures of the sentences have it by construction; people's words are looked at. */
export const NAR_11: Rule = {
  id: "NAR-11",
  title: "文字中的金额单位为万元",
  severity: "block",
  basis: "财预〔2016〕143号；部门预算公开表式",
  check(context) {
    const stated = amountsStated(context);
    return [
      ...peopleTexts(context.book).flatMap((text) => unitFaults(text, context, stated)),
      ...amountsInCauses(context.book),
    ];
  },
};

function unitFaults({ path, text }: PeopleText, { edition }: RuleContext, stated: ReadonlySet<number>): Violation[] {
  const place = { kind: "book", path } as const;
  const doubled = DOUBLED.exec(text)?.[0];
  if (doubled !== undefined)
    return [{ place, message: `金额单位重复：“${doubled}”`, actual: doubled, remedy: "请删去多余的单位" }];
  const blank = BLANK.exec(text)?.[0];
  if (blank !== undefined)
    return [{ place, message: `“${blank}”中万元前没有数字`, actual: blank, remedy: "请补上金额，或删去这句话" }];
  return [...text.matchAll(IN_YUAN)].flatMap(([typed, number = ""]): Violation[] => {
    const printed = printedOf({ text: typed, number: normaliseDigits(number), unit: "万元" }, edition.unit);
    if (printed === null || printed === 0 || !stated.has(printed)) return [];
    const expected = `${number}万元`;
    return [{ place, message: `“${typed}”应为${expected}`, actual: typed, expected, remedy: "请把单位改为万元" }];
  });
}

function amountsInCauses({ narrative }: BudgetBook): Violation[] {
  return Object.entries(narrative.reasons).flatMap(([subject, reason]) => {
    if (!("causes" in reason)) return [];
    return reason.causes.flatMap(({ text }, index): Violation[] =>
      ENDS_IN_AMOUNT.test(text)
        ? [
            {
              place: { kind: "book", path: `narrative.reasons.${subject}.causes[${index}].text` },
              message: `原因“${text}”末尾写有金额，句中会再印一次金额`,
              actual: text,
              remedy: "请删去原因文字中的金额，只在金额栏填写",
            },
          ]
        : [],
    );
  });
}
