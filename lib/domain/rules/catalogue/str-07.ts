import type { Rule, RuleContext, Violation } from "../types";
import { type PeopleText, peopleTexts } from "./narrative-people";
import { REPORT_DEFECT } from "./shared-equations";
import { placeOfText } from "./text-scan";
import { pointsBack, yearsNamed } from "./text-years";

function titleViolations({ disclosure }: RuleContext): Violation[] {
  return disclosure.tables.flatMap((table): Violation[] => {
    const odd = [...table.title.matchAll(/(\d{4}) ?年/g)].map(([, year]) => Number(year));
    const wrong = odd.filter((year) => year !== disclosure.fiscalYear);
    if (wrong.length === 0) return [];
    const actual = wrong.map((year) => `${year} 年`).join("、");
    const expected = `${disclosure.fiscalYear} 年`;
    const message = `${table.sheet}表名中的年度 ${actual}与预算年度 ${expected}不一致`;
    return [{ place: { kind: "table", table: table.id }, message, actual, expected, remedy: REPORT_DEFECT }];
  });
}

/** Years before the last one that nothing in the text explains. Later years are plans; last year is NAR-17's. */
function textViolations(text: PeopleText, fiscalYear: number): Violation[] {
  const old = yearsNamed(text.text).filter((named) => named.year < fiscalYear - 1 && !pointsBack(named));
  if (old.length === 0) return [];
  const actual = [...new Set(old.map(({ year }) => `${year}年`))].join("、");
  const message = `文字提到${actual}，可能是往年的文字`;
  const expected = `${fiscalYear}年或${fiscalYear - 1}年`;
  return [{ place: placeOfText(text), message, actual, expected, remedy: "请核对年份；确应提及的，写明理由" }];
}

export const STR_07: Rule = {
  id: "STR-07",
  title: "各表表名年度一致，文字中没有往年的年份",
  severity: "confirm",
  basis: "预算公开检查口径（年度一致性）",
  check: (context) => [
    ...titleViolations(context),
    ...peopleTexts(context.book).flatMap((text) => textViolations(text, context.book.fiscalYear)),
  ],
};
