import type { Rule, RuleContext, Violation } from "../types";
import { narrativeTexts, performanceTexts } from "./narrative-people";

/** Work of past years that lives on in copied texts. 巩固脱贫攻坚成果 is current. */
const PAST_WORK = /疫情防控|新冠|抗击疫情|核酸检测|复工复产|(?<!巩固[^，。；]{0,6})脱贫攻坚|“?十三五”?/;

/** Where a year before the budget's is a leftover: targets are of this year. Overviews may cite older decisions. */
const OF_THIS_YEAR = /\.(name|objective|target)$/;

export const NAR_17: Rule = {
  id: "NAR-17",
  title: "没有沿用往年的工作内容",
  severity: "confirm",
  basis: "预决算公开检查",
  check: (context) => [...pastWork(context), ...pastYears(context)],
};

function pastWork({ book }: RuleContext): Violation[] {
  return [...narrativeTexts(book), ...performanceTexts(book)].flatMap(({ path, text }): Violation[] => {
    const actual = PAST_WORK.exec(text)?.[0];
    if (actual === undefined) return [];
    return [
      {
        place: { kind: "book", path },
        message: `“${actual}”可能是往年的工作内容`,
        actual,
        remedy: "请核对今年是否仍有此项工作；确有的，写明理由",
      },
    ];
  });
}

function pastYears({ book }: RuleContext): Violation[] {
  return performanceTexts(book).flatMap(({ path, text }): Violation[] => {
    if (!OF_THIS_YEAR.test(path)) return [];
    const cited = text.replace(/《[^》]*》|〔\d{4}〕/g, "");
    const year = [...cited.matchAll(/(20\d{2})年/g)]
      .map(([, found]) => Number(found))
      .find((found) => found < book.fiscalYear);
    if (year === undefined) return [];
    return [
      {
        place: { kind: "book", path },
        message: `${book.fiscalYear}年的绩效目标写有${year}年`,
        actual: `${year}年`,
        expected: `${book.fiscalYear}年`,
        remedy: "请核对年份；上年结转的项目等确应保留的，写明理由",
      },
    ];
  });
}
