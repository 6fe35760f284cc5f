import type { BudgetBook } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { type PeopleText, purposeTexts, reasonTexts } from "./narrative-people";
import { amountsStated } from "./narrative-stated";
import { amountsInYuan, isRate, printedOf, type TypedAmount } from "./narrative-typed";
import { placeOfText } from "./text-scan";

const DOUBLED = /(?:万元|亿元|元)\s*(?:万元|亿元|元(?!旦|宵))/;
/** 万元 at the end of a clause, after what an amount is stated of; 万元GDP and 万元农户 are names. */
const BLANK = /(?:资金|收入|支出|预算|经费|拨款|安排|增加|减少|共计?|合计|总计|为|约)\s*[万亿]元(?=[，。；、,;）)]|$)/;
/** A cause that ends in an amount: the sentence prints its amount after it once more. */
const ENDS_IN_AMOUNT = /[\d０-９]\s*(?:万元|亿元|元)[\s\p{P}]*$/u;
/** What states an amount of the budget right before it; a whole number alone may equal a figure by chance. */
const STATES = /(?:共计?|合计|总计|增加|减少|下降|增长|安排|预算|支出|经费|资金|拨款|收入|[降增]至|为)[了约]?\s*$/;

/** The unit is 万元 everywhere. Figures of the sentences have it by construction; people's words are looked at. */
export const NAR_11: Rule = {
  id: "NAR-11",
  title: "文字中的金额单位为万元",
  severity: "confirm",
  basis: "财预〔2016〕143号；部门预算公开表式",
  check(context) {
    return [
      ...[...reasonTexts(context.book), ...purposeTexts(context.book)].flatMap((text) => unitFaults(text, context)),
      ...amountsInCauses(context.book),
    ];
  },
};

function unitFaults(text: PeopleText, context: RuleContext): Violation[] {
  const place = placeOfText(text);
  const doubled = DOUBLED.exec(text.text)?.[0];
  if (doubled !== undefined)
    return [{ place, message: `金额单位重复：“${doubled}”`, actual: doubled, remedy: "请删去多余的单位" }];
  const blank = BLANK.exec(text.text)?.[0];
  if (blank !== undefined)
    return [{ place, message: `“${blank}”没有写金额`, actual: blank, remedy: "请补上金额，或删去这句话" }];
  const same = amountsInYuan(text.text).find((amount) => {
    const printed = printedOf({ ...amount, unit: "万元" }, context.edition.unit);
    return printed !== null && printed !== 0 && amountsStated(context).has(printed) && standsForFigure(amount);
  });
  if (!same) return [];
  return [
    {
      place,
      message: `“${same.text}”与表中以万元为单位的数字相同，单位可能有误`,
      actual: same.text,
      remedy: "请核对单位：应为万元的改为万元；确为元的，写明理由",
    },
  ];
}

function standsForFigure(amount: TypedAmount): boolean {
  return !isRate(amount) && (amount.number.includes(".") || STATES.test(amount.before));
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
